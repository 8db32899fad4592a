import type { BlockRef } from '../units/block.js';
import type { Netuid, RaoPerAlpha } from '../units/money.js';

/** Spot prices of one block. */
export type PriceSample = {
  /** Milliseconds since 1970 (Timestamp.Now); undefined where blocks keep no time. */
  readonly time: number | undefined;
  /** Subnets that the block did not have are left out. */
  readonly prices: ReadonlyMap<Netuid, RaoPerAlpha>;
};

/** Why a block tells no prices: the node discarded its state, or its runtime answers otherwise than this one. */
export type PriceGap = 'no-state' | 'other-runtime';

export type PriceHistoryReads = {
  /** Rejects where the answer fails for any other reason than these gaps. */
  readonly priceSample: (
    netuids: readonly Netuid[],
    at: BlockRef,
  ) => Promise<PriceSample | PriceGap>;
};
