import { byAccount } from '../../../../../economy/account.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { struct } from '../../../scale/composite.js';
import type { AccountId } from '../../../types/account.js';
import { type Availability, availabilityOf } from '../staking/availability.js';
import { allNetuids, subnetExists } from '../subnets.js';
import { compactAlpha } from './compacts.js';

/** What a coldkey has in a subnet, what of it is locked, and what it can take out. */
export const stakeAvailability = struct(
  { path: 'pallet_subtensor::rpc_info::stake_info::StakeAvailability' },
  { total: compactAlpha, locked: compactAlpha, available: compactAlpha },
);

type Row<K, V> = readonly (readonly [K, V])[];

/** For each coldkey the subnets where it has anything; nothing where more are asked for than there are. */
export function readAvailabilities(
  storage: Externalities,
  coldkeys: readonly AccountId[],
  asked: readonly Netuid[] | undefined,
): Row<AccountId, Row<Netuid, Availability>> {
  const netuids = netuidsAsked(storage, asked);
  return [...new Set(coldkeys)]
    .sort(byAccount)
    .map((coldkey) => [coldkey, availabilities(storage, coldkey, netuids)] as const);
}

function netuidsAsked(
  storage: Externalities,
  asked: readonly Netuid[] | undefined,
): readonly Netuid[] {
  const existing = allNetuids(storage);
  const wanted = [...new Set(asked ?? existing)].sort((one, other) => one - other);
  if (wanted.length > existing.length) return [];
  return wanted.filter((netuid) => subnetExists(storage, netuid));
}

const availabilities = (
  storage: Externalities,
  coldkey: AccountId,
  netuids: readonly Netuid[],
): Row<Netuid, Availability> =>
  netuids
    .map((netuid) => [netuid, availabilityOf(storage, coldkey, netuid)] as const)
    .filter(([, { total, locked }]) => total > 0n || locked > 0n);
