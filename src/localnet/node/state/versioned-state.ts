import type { ByteKey } from './byte-key.js';
import { sortedKeys } from './sorted-keys.js';

/** What one block did to the storage, in key order; undefined where the key was removed. */
export type Changes = readonly (readonly [key: ByteKey, value: Uint8Array | undefined])[];

/** The storage as it stood after one block. */
export type StateView = {
  readonly get: (key: ByteKey) => Uint8Array | undefined;
  readonly nextKey: (key: ByteKey) => ByteKey | undefined;
  /** Whether `get` can tell without asking another chain; always, where this is left out. */
  readonly isKnown?: (key: ByteKey) => boolean;
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

/** `origin` is what the first block began with; nothing unless said otherwise. */
export function versionedState(origin: StateView = EMPTY): VersionedState {
  const histories = new Map<ByteKey, History>();
  const keys = sortedKeys();

  const valueAt = (key: ByteKey, block: number) => {
    const history = histories.get(key);
    const at = history ? lastUpTo(history.blocks, block) : -1;
    return at === -1 ? origin.get(key) : history?.values[at];
  };

  const isKnownBelow = origin.isKnown ?? (() => true);
  /** A key that nobody here has written is one of the origin's, whose value need not be known. */
  const isThere = (key: ByteKey, block: number): boolean =>
    !histories.has(key) || valueAt(key, block) !== undefined;

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
      isKnown: (key) =>
        lastUpTo(histories.get(key)?.blocks ?? [], block) !== -1 || isKnownBelow(key),
      get: (key) => valueAt(key, block),
      nextKey(key) {
        let next = lower(keys.after(key), origin.nextKey(key));
        while (next !== undefined && !isThere(next, block)) {
          next = lower(keys.after(next), origin.nextKey(next));
        }
        return next;
      },
    }),
  };
}

const EMPTY: StateView = { get: () => undefined, nextKey: () => undefined };

const lower = (one: ByteKey | undefined, other: ByteKey | undefined): ByteKey | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

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
