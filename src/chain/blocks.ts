import type { BlockRef } from '../units/block.js';

/** Blocks other than the best one of now. */
export type BlockReads = {
  /** The block of this number in the best chain; refuses `not-found` for one that is not there yet. */
  readonly blockAt: (number: number) => Promise<BlockRef>;
  /**
   * Refuses `no-state` when the node has discarded the block's state, and `runtime-changed` when the
   * block was made under another runtime than the one this connection reads with.
   */
  readonly mustRead: (at: BlockRef) => Promise<void>;
  /**
   * The best block again after each new one, until stopped; blocks that come while a reader is busy
   * count as one. Refuses `unreachable` when the connection is lost, `runtime-changed` at an upgrade.
   */
  readonly heads: (stop: AbortSignal) => AsyncIterable<BlockRef>;
};
