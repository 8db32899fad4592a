import type { BlockRef } from '../units/block.js';
import type { Netuid, RaoPerAlpha } from '../units/money.js';

/** Spot prices of one block. */
export type PriceSample = {
  /** Milliseconds since 1970 (Timestamp.Now); undefined where blocks keep no time. */
  readonly time: number | undefined;
  /** Subnets that the block did not have are left out. */
  readonly prices: ReadonlyMap<Netuid, RaoPerAlpha>;
};

export type PriceHistoryReads = {
  /**
   * Undefined where the node cannot tell: it discarded the block's state, or the runtime of the block
   * has no such answer.
   */
  readonly priceSample: (
    netuids: readonly Netuid[],
    at: BlockRef,
  ) => Promise<PriceSample | undefined>;
};
