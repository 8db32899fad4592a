import { blake2Concat, type StorageEntry } from '../../frame/storage-entry.js';
import { storageMap } from '../../frame/storage-map.js';
import { storageValue } from '../../frame/storage-value.js';
import { param, struct } from '../../scale/composite.js';
import { u64 } from '../../scale/primitives.js';
import { fixedBytes } from '../../scale/sequence.js';
import { as, type Type } from '../../scale/type.js';
import { flat, variant } from '../../scale/variant.js';
import { accountId } from '../../types/account.js';
import { boundedVec, weakBoundedVec } from '../../types/bounded.js';
import { accountData, NO_MONEY } from './account-data.js';

const balance = as(u64, 'Balance');
const identifier = fixedBytes(8);
const byAccount = [blake2Concat(accountId)] as const;

const balanceLock = struct(
  { path: 'pallet_balances::types::BalanceLock', params: [param('Balance', u64)] },
  {
    id: as(identifier, 'LockIdentifier'),
    amount: balance,
    reasons: flat({ path: 'pallet_balances::types::Reasons' }, ['Fee', 'Misc', 'All']),
  },
);

const reserveData = struct(
  {
    path: 'pallet_balances::types::ReserveData',
    params: [param('ReserveIdentifier', identifier), param('Balance', u64)],
  },
  { id: as(identifier, 'ReserveIdentifier'), amount: balance },
);

const idAmount = <T>(reason: Type<T>) =>
  struct(
    {
      path: 'frame_support::traits::tokens::misc::IdAmount',
      params: [param('Id', reason), param('Balance', u64)],
    },
    { id: as(reason, 'Id'), amount: balance },
  );

/** Why a balance is held or frozen; no pallet here does either yet. */
export const holdReason = variant({ path: 'node_subtensor_runtime::RuntimeHoldReason' }, {});
export const freezeReason = variant({ path: 'node_subtensor_runtime::RuntimeFreezeReason' }, {});

/** Rao in all accounts together. */
export const totalIssuance = storageValue('Balances', 'TotalIssuance', u64, 0n);
export const inactiveIssuance = storageValue('Balances', 'InactiveIssuance', u64, 0n);

/** Every item of the pallet; the balances themselves live in System.Account. */
export const balancesStorage: readonly StorageEntry[] = [
  totalIssuance,
  inactiveIssuance,
  storageMap('Balances', 'Account', byAccount, accountData, NO_MONEY),
  storageMap('Balances', 'Locks', byAccount, weakBoundedVec(balanceLock), []),
  storageMap('Balances', 'Reserves', byAccount, boundedVec(reserveData), []),
  storageMap('Balances', 'Holds', byAccount, boundedVec(idAmount(holdReason)), []),
  storageMap('Balances', 'Freezes', byAccount, boundedVec(idAmount(freezeReason)), []),
];
