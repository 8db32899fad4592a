import { constant, type PalletOf } from '../../frame/pallet.js';
import { storageValue } from '../../frame/storage-value.js';
import { newtype } from '../../scale/composite.js';
import { u8, u128 } from '../../scale/primitives.js';
import { flat } from '../../scale/variant.js';
import { feeApis } from './apis.js';
import { TRANSACTION_PAYMENT_INDEX, transactionPaymentEvent } from './event.js';

const fixedU128 = newtype({ path: 'sp_arithmetic::fixed_point::FixedU128' }, u128);
const releases = flat({ path: 'pallet_transaction_payment::Releases' }, ['V1Ancient', 'V2']);

/** One, in parts of 10^18: fees on this chain never vary with demand. */
const CONSTANT_MULTIPLIER = 1_000_000_000_000_000_000n;

const storageVersion = storageValue('TransactionPayment', 'StorageVersion', releases, 'V1Ancient');

/** Fees: what an extrinsic costs, and who gets it. */
export const transactionPayment: PalletOf = (outer) => ({
  name: 'TransactionPayment',
  index: TRANSACTION_PAYMENT_INDEX,
  crate: 'pallet_transaction_payment',
  storage: [
    storageValue('TransactionPayment', 'NextFeeMultiplier', fixedU128, CONSTANT_MULTIPLIER),
    storageVersion,
  ],
  event: transactionPaymentEvent,
  constants: [constant('OperationalFeeMultiplier', u8, 5)],
  genesis: {
    section: 'transactionPayment',
    development: {},
    build: ({ storage }) => storageVersion.set(storage, 'V2'),
  },
  apis: feeApis(outer),
});
