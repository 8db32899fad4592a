import type { BlockRef } from '../../../units/block.js';
import type { Changes } from '../state/versioned-state.js';

export type Hash = BlockRef['hash'];

/** One block of the chain. */
export type Block = BlockRef & {
  /** SCALE. */
  readonly header: Uint8Array;
  /** Inherents first, each behind its length. */
  readonly extrinsics: readonly Uint8Array[];
  /** The time its inherent set, milliseconds since 1970. */
  readonly timestamp: number;
};

/** A block with what it did to the storage. */
export type SealedBlock = { readonly block: Block; readonly changes: Changes };
