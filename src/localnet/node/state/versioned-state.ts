import type { ByteKey } from './byte-key.js';
import { sortedKeys } from './sorted-keys.js';

/** What one block did to the storage, in key order; undefined where the key was removed. */
export type Changes = readonly (readonly [key: ByteKey, value: Uint8Array | undefined])[];

/** The storage as it stood after one block. */
export type StateView = {
  readonly get: (key: ByteKey) => Uint8Array | undefined;
  readonly nextKey: (key: ByteKey) => ByteKey | undefined;
};

/** Every value each key ever had, so that any block's state can be read. */
export type VersionedState = {
  /** Blocks must arrive in ascending order. */
  readonly apply: (block: number, changes: Changes) => void;
  /** Forgets what the blocks after this one did. */
  readonly revert: (block: number) => void;
  readonly at: (block: number) => StateView;
};

type History = { readonly blocks: number[]; readonly values: (Uint8Array | undefined)[] };

export function versionedState(): VersionedState {
  const histories = new Map<ByteKey, History>();
  const keys = sortedKeys();

  const valueAt = (key: ByteKey, block: number) => {
    const history = histories.get(key);
    return history?.values[lastUpTo(history.blocks, block)];
  };

  return {
    apply(block, changes) {
      for (const [key, value] of changes) {
        const history = histories.get(key);
        if (history) {
          history.blocks.push(block);
          history.values.push(value);
        } else {
          histories.set(key, { blocks: [block], values: [value] });
          keys.add(key);
        }
      }
    },
    revert(block) {
      for (const { blocks, values } of histories.values()) {
        const kept = lastUpTo(blocks, block) + 1;
        blocks.length = kept;
        values.length = kept;
      }
    },
    at: (block) => ({
      get: (key) => valueAt(key, block),
      nextKey(key) {
        let next = keys.after(key);
        while (next !== undefined && valueAt(next, block) === undefined) next = keys.after(next);
        return next;
      },
    }),
  };
}

/** Index of the last number not above the bound, -1 when all are above it. */
function lastUpTo(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  // The head is what is read most: its answer is the last version.
  if ((ascending[high - 1] ?? Number.POSITIVE_INFINITY) <= bound) return high - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
