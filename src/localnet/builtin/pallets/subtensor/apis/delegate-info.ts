import { U64F64 } from '../../../../../economy/fixed-point.js';
import { stakeOf as worth } from '../../../../../economy/share-pool.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { param, struct } from '../../../scale/composite.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { as, type Static } from '../../../scale/type.js';
import { type AccountId, accountId } from '../../../types/account.js';
import { rootStake } from '../neuron-stake.js';
import { type Position, stakeOf } from '../stake-book.js';
import { emission, validatorPermit } from '../storage/consensus.js';
import { delegates } from '../storage/delegation.js';
import { tempo } from '../storage/epoch.js';
import { isNetworkMember, uids } from '../storage/neurons.js';
import { owner } from '../storage/ownership.js';
import { alphaV2, totalHotkeyAlpha, totalHotkeySharesV2 } from '../storage/stake.js';
import { allNetuids } from '../subnets.js';
import { compactAlpha, compactNetuid, compactU16, compactU64 } from './compacts.js';
import { account } from './subnet-columns.js';

const nominators = as(
  vec(tuple(account, vec(tuple(compactNetuid, compactAlpha)))),
  'Vec<(AccountId, Vec<(Compact<NetUid>, Compact<u64>)>)>',
);
const netuids = as(vec(compactNetuid), 'Vec<Compact<NetUid>>');

/** A hotkey that others stake on; a day is 7200 blocks, and the returns are alpha of all subnets in one sum. */
export const delegateInfo = struct(
  {
    path: 'pallet_subtensor::rpc_info::delegate_info::DelegateInfo',
    params: [param('AccountId', accountId)],
  },
  {
    delegate_ss58: account,
    take: compactU16,
    nominators,
    owner_ss58: account,
    registrations: netuids,
    validatorPermits: netuids,
    return_per_1000: compactU64,
    totalDailyReturn: compactU64,
  },
);
export type DelegateInfo = Static<typeof delegateInfo>;

/** A delegate beside what one coldkey has staked on it in one subnet. */
export const delegated = tuple(delegateInfo, tuple(compactNetuid, compactAlpha));

const BLOCKS_A_DAY = U64F64.ofInteger(7_200n);
const U16_MAX = U64F64.ofInteger(65_535n);
const THOUSAND_TAO = U64F64.ofInteger(1_000_000_000_000n);

/** A hotkey with a take; undefined for one that never became a delegate. */
export const readDelegate = (
  storage: Externalities,
  hotkey: AccountId,
): DelegateInfo | undefined =>
  delegates.exists(storage, hotkey)
    ? describe(storage, hotkey, nominatorsOf(storage, hotkey))
    : undefined;

export const readDelegates = (storage: Externalities): readonly DelegateInfo[] =>
  [...delegates.entries(storage)].map(([[hotkey]]) =>
    describe(storage, hotkey, nominatorsOf(storage, hotkey)),
  );

/** Every delegate a coldkey stakes on, once for each subnet, without its other nominators. */
export const readDelegated = (
  storage: Externalities,
  coldkey: AccountId,
): readonly Static<typeof delegated>[] =>
  [...delegates.entries(storage)].flatMap(([[hotkey]]) =>
    positionsOf(storage, hotkey, coldkey).map(
      (position) =>
        [describe(storage, hotkey, []), [position.netuid, stakeOf(storage, position)]] as const,
    ),
  );

function describe(
  storage: Externalities,
  hotkey: AccountId,
  nominators: DelegateInfo['nominators'],
): DelegateInfo {
  const registered = [...isNetworkMember.entries(storage, hotkey)]
    .filter(([, member]) => member)
    .map(([[, netuid]]) => netuid);
  const take = delegates.get(storage, hotkey);
  const daily = registered
    .map((netuid) => dailyEmission(storage, hotkey, netuid))
    .reduce(U64F64.add, U64F64.zero);
  return {
    delegate_ss58: hotkey,
    take,
    nominators,
    owner_ss58: owner.get(storage, hotkey),
    registrations: registered,
    validatorPermits: registered.filter((netuid) => hasPermit(storage, hotkey, netuid)),
    return_per_1000: U64F64.toU64(returnPerThousand(take, rootStake(storage, hotkey), daily)),
    totalDailyReturn: U64F64.toU64(daily),
  };
}

function hasPermit(storage: Externalities, hotkey: AccountId, netuid: Netuid): boolean {
  const uid = uids.get(storage, netuid, hotkey);
  return uid !== undefined && (validatorPermit.get(storage, netuid)[uid] ?? false);
}

function dailyEmission(storage: Externalities, hotkey: AccountId, netuid: Netuid): U64F64 {
  const uid = uids.get(storage, netuid, hotkey);
  if (uid === undefined) return U64F64.zero;
  const epochs = U64F64.divide(BLOCKS_A_DAY, U64F64.ofInteger(BigInt(tempo.get(storage, netuid))));
  return U64F64.multiply(U64F64.ofInteger(emission.get(storage, netuid)[uid] ?? 0n), epochs);
}

// Nothing without root stake to divide by.
function returnPerThousand(take: number, stake: bigint, daily: U64F64): U64F64 {
  const taken = U64F64.divide(U64F64.ofInteger(BigInt(take)), U16_MAX);
  const left = U64F64.multiply(daily, U64F64.subtract(U64F64.one, taken));
  return U64F64.divide(left, U64F64.divide(U64F64.ofInteger(stake), THOUSAND_TAO));
}

function positionsOf(
  storage: Externalities,
  hotkey: AccountId,
  coldkey: AccountId,
): readonly Position[] {
  return [...alphaV2.entries(storage, hotkey, coldkey)]
    .filter(([, share]) => share.mantissa !== 0n)
    .map(([[, , netuid]]) => ({ hotkey, coldkey, netuid }))
    .sort((one, other) => one.netuid - other.netuid);
}

function nominatorsOf(storage: Externalities, hotkey: AccountId): DelegateInfo['nominators'] {
  const pools = allNetuids(storage);
  const stakes = new Map<AccountId, (readonly [Netuid, AlphaUnits])[]>();
  const shares = [...alphaV2.entries(storage, hotkey)].sort(
    ([[, one, first]], [[, other, second]]) =>
      one === other ? first - second : one < other ? -1 : 1,
  );
  for (const [[, coldkey, netuid], share] of shares) {
    // The chain takes the netuid for a place in its list of subnets, which it is while none is missing.
    const pool = pools[netuid];
    if (share.mantissa === 0n || pool === undefined) continue;
    const value = worth(
      {
        value: totalHotkeyAlpha.get(storage, hotkey, pool),
        totalShares: totalHotkeySharesV2.get(storage, hotkey, pool),
      },
      share,
    );
    stakes.set(coldkey, [...(stakes.get(coldkey) ?? []), [netuid, value]]);
  }
  return [...stakes];
}
