import type { PriceGap } from '../../../chain/price-history.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid, RaoPerAlpha } from '../../../units/money.js';

/** The prices of one block. */
export type Point = {
  readonly block: number;
  /** Milliseconds since 1970. */
  readonly time: number | undefined;
  readonly prices: ReadonlyMap<Netuid, RaoPerAlpha>;
};

export type History = {
  readonly at: BlockRef;
  readonly subnets: readonly SubnetSummary[];
  /** The oldest first; the last is of `at`. */
  readonly points: readonly Point[];
  /** Of the blocks that told nothing, one for each. */
  readonly gaps: readonly PriceGap[];
};

/** How one price went over the blocks that were looked at. */
export type Course = {
  readonly now: RaoPerAlpha;
  readonly first: RaoPerAlpha;
  readonly low: RaoPerAlpha;
  readonly high: RaoPerAlpha;
  /** From the first to now in hundredths of a percent, towards zero; undefined from a price of zero. */
  readonly change: bigint | undefined;
};

/** Undefined for a subnet that none of the blocks had. */
export function courseOf(netuid: Netuid, points: readonly Point[]): Course | undefined {
  const prices = points.flatMap((point) => point.prices.get(netuid) ?? []);
  const [first, now] = [prices[0], prices.at(-1)];
  if (first === undefined || now === undefined) return undefined;
  return {
    ...{ first, now },
    low: prices.reduce((low, price) => (price < low ? price : low)),
    high: prices.reduce((high, price) => (price > high ? price : high)),
    change: first === 0n ? undefined : ((now - first) * 10_000n) / first,
  };
}

/** Hundredths of a percent as a percentage: -125n is `-1.25`. */
export function percentText(hundredths: bigint): string {
  const size = hundredths < 0n ? -hundredths : hundredths;
  const fraction = (size % 100n).toString().padStart(2, '0');
  return `${hundredths < 0n ? '-' : ''}${size / 100n}.${fraction}`;
}
