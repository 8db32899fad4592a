import type { Netuid } from '../../../../../units/money.js';
import { struct } from '../../../scale/composite.js';
import { i64, u128 } from '../../../scale/primitives.js';
import { as, type Static, type Type } from '../../../scale/type.js';
import { empty, has, variant } from '../../../scale/variant.js';
import { alpha, height, netuid } from './amounts.js';
import { u64f64 } from './fixed-point.js';
import { btreeSet } from './sets.js';

/** A share of a pool of stake: mantissa times ten to the exponent. */
export const safeFloat = struct(
  { path: 'share_pool::SafeFloat' },
  { mantissa: u128, exponent: i64 },
);

/** Alpha that a coldkey has locked on a hotkey. */
export const lockState = struct(
  { path: 'pallet_subtensor::staking::lock::LockState' },
  {
    lockedMass: as(alpha, 'AlphaBalance'),
    conviction: u64f64,
    lastUpdate: height,
  },
);
export type LockState = Static<typeof lockState>;

/** Subnets in ascending order, however they were sent. */
export const netuidSet: Type<readonly Netuid[]> = {
  ...btreeSet(netuid),
  decode: (input) => [...new Set(btreeSet(netuid).decode(input))].sort((one, other) => one - other),
};

/** What becomes of the alpha that root stake earns. */
export const rootClaimTypeEnum = variant(
  { path: 'pallet_subtensor::pallet::RootClaimTypeEnum' },
  {
    Swap: empty(0),
    Keep: empty(1),
    KeepSubnets: has(2, { subnets: as(netuidSet, 'BTreeSet<NetUid>') }),
  },
);
