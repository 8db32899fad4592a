import type { LockPrice } from '../chain/lock-price.js';
import { lowestLockBlock, networkLockCost } from '../economy/network-lock-cost.js';
import type { Rao } from '../units/money.js';
import { spread } from '../units/spread.js';

export type LockPoint = { readonly block: number; readonly cost: Rao };

/** How the price of a new subnet falls while nobody makes one. */
export type LockForecast = {
  /** The first block in which it is at its lowest; undefined where it never gets there. */
  readonly lowestAt: number | undefined;
  /** From the block that was read to that one, evenly; one alone where nothing changes any more. */
  readonly points: readonly LockPoint[];
};

/**
 * What a subnet will cost in the blocks to come, by the rule of the runtime; undefined where the rule
 * does not give the runtime's own price of now, so that no runtime is given another's forecast.
 */
export function lockForecast(
  price: LockPrice,
  now: number,
  points: number,
): LockForecast | undefined {
  if (networkLockCost(price, now) !== price.cost) return undefined;
  const reached = lowestLockBlock(price);
  const blocks = spread(now, Math.max(now, reached ?? now), points);
  return {
    lowestAt: reached === undefined ? undefined : Math.max(now, reached),
    points: blocks.map((block) => ({ block, cost: networkLockCost(price, block) })),
  };
}
