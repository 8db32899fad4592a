import { compact, compactNumber } from '../scale/compact.js';
import { marker, newtype, param, struct } from '../scale/composite.js';
import { u32, u64, unit } from '../scale/primitives.js';
import { fixedBytes, tuple } from '../scale/sequence.js';
import { as, type Type, unnamed } from '../scale/type.js';
import { flat, option } from '../scale/variant.js';
import { h256 } from '../types/account.js';
import { era } from '../types/era.js';
import { refTime, type Weight } from '../types/weight.js';

const T = param('T');
const runtime = param('T', marker({ path: 'node_subtensor_runtime::Runtime' }));
const system = 'frame_system::extensions';

const nonZeroSender = marker({
  path: `${system}::check_non_zero_sender::CheckNonZeroSender`,
  params: [T],
});
const specVersion = marker({
  path: `${system}::check_spec_version::CheckSpecVersion`,
  params: [T],
});
const txVersion = marker({ path: `${system}::check_tx_version::CheckTxVersion`, params: [T] });
const genesis = marker({ path: `${system}::check_genesis::CheckGenesis`, params: [T] });
const mortality = newtype(
  { path: 'node_subtensor_runtime::check_mortality::CheckMortality', params: [T] },
  era,
);
const nonce = newtype(
  { path: 'node_subtensor_runtime::check_nonce::CheckNonce', params: [T] },
  as(compactNumber(u32), 'T::Nonce'),
);
const checkWeight = marker({ path: `${system}::check_weight::CheckWeight`, params: [T] });
const charge = newtype(
  { path: 'pallet_transaction_payment::ChargeTransactionPayment', params: [T] },
  as(compact(u64), 'BalanceOf<T>'),
);
const chargeWrapper = struct(
  {
    path: 'node_subtensor_runtime::transaction_payment_wrapper::ChargeTransactionPaymentWrapper',
    params: [T],
  },
  { inner: as(charge, 'ChargeTransactionPayment<T>') },
);
const sudo = marker({
  path: 'node_subtensor_runtime::sudo_wrapper::SudoTransactionExtension',
  params: [runtime],
});
const shield = marker({
  path: 'pallet_shield::extension::CheckShieldedTxValidity',
  params: [runtime],
});
const subtensor = marker({
  path: 'pallet_subtensor::extensions::subtensor::SubtensorTransactionExtension',
  params: [runtime],
});
const drand = marker({ path: 'pallet_drand::drand_priority::DrandPriority', params: [runtime] });
const metadataHash = struct(
  { path: 'frame_metadata_hash_extension::CheckMetadataHash', params: [T] },
  { mode: flat({ path: 'frame_metadata_hash_extension::Mode' }, ['Disabled', 'Enabled']) },
);

/** What every signed extrinsic carries in front of its call, nested as the chain nests it. */
export const pipeline = tuple(
  tuple(nonZeroSender, specVersion, txVersion, genesis, mortality, nonce, checkWeight),
  tuple(chargeWrapper, sudo, shield, subtensor, drand),
  metadataHash,
);

/** An extension as metadata lists it: what it adds to the extrinsic, and to the signed payload. */
export type Extension = {
  readonly identifier: string;
  readonly explicit: Type<unknown>;
  readonly implicit: Type<unknown>;
};

const extension = (
  identifier: string,
  explicit: Type<unknown>,
  implicit: Type<unknown> = unit,
): Extension => ({ identifier, explicit, implicit });

export const implicits = {
  specVersion: u32,
  txVersion: u32,
  genesisHash: h256,
  eraHash: h256,
  metadataHash: option(unnamed(fixedBytes(32))),
};

/** The extensions in signing order. */
export const extensions: readonly Extension[] = [
  extension('CheckNonZeroSender', nonZeroSender),
  extension('CheckSpecVersion', specVersion, implicits.specVersion),
  extension('CheckTxVersion', txVersion, implicits.txVersion),
  extension('CheckGenesis', genesis, implicits.genesisHash),
  extension('CheckMortality', mortality, implicits.eraHash),
  extension('CheckNonce', nonce),
  extension('CheckWeight', checkWeight),
  extension('ChargeTransactionPayment', charge),
  extension('SudoTransactionExtension', sudo),
  extension('CheckShieldedTxValidity', shield),
  extension('SubtensorTransactionExtension', subtensor),
  extension('DrandPriority', drand),
  extension('CheckMetadataHash', metadataHash, implicits.metadataHash),
];

/** What the checks of all extensions together weigh, beside the call. */
export const EXTENSION_WEIGHT: Weight = refTime(43_000_000n, { reads: 6 });
