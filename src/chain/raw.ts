import type { BlockRef } from '../units/block.js';
import type { Hex } from '../units/hex.js';
import type { Runtime } from './runtime/runtime.js';

/** A block as a node keeps it, nothing of it decoded. */
export type RawBlock = {
  readonly at: BlockRef;
  readonly parent: Hex;
  readonly stateRoot: Hex;
  readonly extrinsicsRoot: Hex;
  readonly extrinsics: readonly { readonly bytes: Hex; readonly hash: Hex }[];
};

/** Whatever is there, in bytes, and the runtimes that say what the bytes mean. */
export type RawReads = {
  /** The runtime that this connection writes with. */
  readonly runtime: () => Runtime;
  /** The runtime that made a block, and so wrote its state, its events and its extrinsics. */
  readonly runtimeOf: (at: BlockRef) => Promise<Runtime>;
  /** The runtime in a block's state, which answers runtime functions there; another one only where an upgrade just came. */
  readonly runtimeIn: (at: BlockRef) => Promise<Runtime>;
  /** The block of this hash, or a refusal. */
  readonly blockOfHash: (hash: Hex) => Promise<BlockRef>;
  readonly rawBlock: (at: BlockRef) => Promise<RawBlock>;
  /** What is stored in these places at one block, in one request; undefined where nothing is. */
  readonly rawStorage: (
    places: readonly Uint8Array[],
    at: BlockRef,
  ) => Promise<readonly (Uint8Array | undefined)[]>;
  /** So many places that begin so, in their order, after the one given; at most 1000. */
  readonly rawPlaces: (
    prefix: Uint8Array,
    count: number,
    after: Uint8Array | undefined,
    at: BlockRef,
  ) => Promise<readonly Uint8Array[]>;
  /** A runtime function's answer, as `Trait_name`; refuses what the runtime answers with an error. */
  readonly rawCall: (entry: string, input: Uint8Array, at: BlockRef) => Promise<Uint8Array>;
  /** Milliseconds since 1970 that a block carries (Timestamp.Now); undefined where it carries none. */
  readonly timeOf: (at: BlockRef) => Promise<number | undefined>;
};
