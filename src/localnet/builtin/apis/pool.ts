import { validateTransaction } from '../executive/validate.js';
import { uncheckedExtrinsic } from '../extrinsic/types.js';
import { method, type RuntimeApi } from '../frame/api.js';
import type { Outer } from '../frame/outer.js';
import { account } from '../pallets/system/storage.js';
import { u32 } from '../scale/primitives.js';
import { accountId, h256 } from '../types/account.js';
import { transactionSource, transactionValidity } from '../types/validity.js';

/** Which extrinsics a pool should keep. */
export const transactionQueueApi = (outer: Outer): RuntimeApi => ({
  name: 'TaggedTransactionQueue',
  version: 3,
  methods: [
    method(
      'validate_transaction',
      { source: transactionSource, tx: uncheckedExtrinsic(outer), blockHash: h256 },
      transactionValidity,
      (context, { tx, blockHash }) => validateTransaction(context, tx, blockHash),
    ),
  ],
});

/** The nonce an account signs with next, as of the block. */
export const accountNonceApi: RuntimeApi = {
  name: 'AccountNonceApi',
  version: 1,
  methods: [
    method(
      'account_nonce',
      { account: accountId },
      u32,
      ({ storage }, inputs) => account.get(storage, inputs.account).nonce,
    ),
  ],
};
