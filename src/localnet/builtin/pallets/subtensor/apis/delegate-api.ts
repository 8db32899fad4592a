import { method, type RuntimeApi } from '../../../frame/api.js';
import { vec } from '../../../scale/sequence.js';
import { option } from '../../../scale/variant.js';
import { accountId } from '../../../types/account.js';
import {
  delegated,
  delegateInfo,
  readDelegate,
  readDelegated,
  readDelegates,
} from './delegate-info.js';

/** Who takes stake of others, and whose stake a coldkey has given to whom. */
export const delegateApi: RuntimeApi = {
  name: 'DelegateInfoRuntimeApi',
  version: 1,
  methods: [
    method('get_delegates', {}, vec(delegateInfo), ({ storage }) => readDelegates(storage)),
    method(
      'get_delegate',
      { delegateAccount: accountId },
      option(delegateInfo),
      ({ storage }, { delegateAccount }) => readDelegate(storage, delegateAccount),
    ),
    method(
      'get_delegated',
      { delegateeAccount: accountId },
      vec(delegated),
      ({ storage }, { delegateeAccount }) => readDelegated(storage, delegateeAccount),
    ),
  ],
};
