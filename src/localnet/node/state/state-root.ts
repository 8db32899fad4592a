import { blake2AsU8a } from '@polkadot/util-crypto';
import { encodeChanges } from './changes.js';
import type { Changes } from './versioned-state.js';

/** What the genesis state is chained to. */
export const NO_ROOT: Uint8Array = new Uint8Array(32);

/**
 * Stands in for a Merkle root: blake2-256 of the parent's root and the block's changes in key order.
 * It depends on the whole content since genesis and on nothing else, but proves no single key.
 */
export const stateRoot = (parent: Uint8Array, changes: Changes): Uint8Array =>
  blake2AsU8a(Buffer.concat([parent, encodeChanges(changes)]), 256);
