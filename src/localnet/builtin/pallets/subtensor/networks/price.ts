import type { U64F64 } from '../../../../../economy/fixed-point.js';
import { medianPrice } from '../../../../../economy/median-price.js';
import { networkLockCost } from '../../../../../economy/network-lock-cost.js';
import { spotPrice } from '../../../../../economy/pool.js';
import type { Rao } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { number } from '../../system/storage.js';
import { passesLimit } from '../rate-limit.js';
import { reservesOf } from '../reserves.js';
import { totalIssuance } from '../storage/emission.js';
import { lastRateLimitedBlock } from '../storage/limits.js';
import {
  networkLastLockCost,
  networkLockReductionInterval,
  networkMinLockCost,
  networkRateLimit,
} from '../storage/new-subnets.js';
import { subnetsOf } from '../subnets.js';

/** Counts the last new subnet of all, whoever made it. */
export const LAST_REGISTRATION = { tag: 'NetworkLastRegistered' } as const;

/** Whether NetworkRateLimit keeps everyone from making a subnet in this block. */
export const isTooSoon = (storage: Externalities): boolean =>
  !passesLimit(
    networkRateLimit.get(storage),
    number.get(storage),
    lastRateLimitedBlock.get(storage, LAST_REGISTRATION),
  );

/** What a new subnet costs in this block. */
export const lockCost = (storage: Externalities): Rao =>
  networkLockCost(
    {
      lastLock: networkLastLockCost.get(storage),
      minLock: networkMinLockCost.get(storage),
      lastLockBlock: lastRateLimitedBlock.get(storage, LAST_REGISTRATION),
      reductionInterval: networkLockReductionInterval.get(storage),
      totalIssuance: totalIssuance.get(storage),
    },
    number.get(storage),
  );

/** The price at which a new subnet opens. */
export const openingPrice = (storage: Externalities): U64F64 =>
  medianPrice(subnetsOf(storage).map((netuid) => spotPrice(reservesOf(storage, netuid))));
