import type { Hash } from '../block/block.js';
import type { PoolEntry } from './pool-entry.js';

/** The transactions a block can take. No two of them provide the same tag. */
export type ReadyQueue = {
  readonly get: (hash: Hash) => PoolEntry | undefined;
  readonly add: (entry: PoolEntry) => void;
  readonly remove: (entry: PoolEntry) => void;
  readonly entries: () => PoolEntry[];
  readonly size: () => number;
  /** Whether all that the transaction requires is provided here. */
  readonly unlocks: (entry: PoolEntry) => boolean;
  /** Those providing what it provides: for signed ones, the same sender's same nonce. */
  readonly rivalsOf: (entry: PoolEntry) => PoolEntry[];
  readonly dependentsOf: (entry: PoolEntry) => PoolEntry[];
};

export function readyQueue(): ReadyQueue {
  const byHash = new Map<Hash, PoolEntry>();
  const byTag = new Map<string, PoolEntry>();
  return {
    get: (hash) => byHash.get(hash),
    add(entry) {
      byHash.set(entry.hash, entry);
      for (const tag of entry.valid.provides) byTag.set(tag, entry);
    },
    remove(entry) {
      byHash.delete(entry.hash);
      for (const tag of entry.valid.provides) byTag.delete(tag);
    },
    entries: () => [...byHash.values()],
    size: () => byHash.size,
    unlocks: ({ valid }) => valid.requires.every((tag) => byTag.has(tag)),
    rivalsOf: ({ valid }) => [...new Set(valid.provides.flatMap((tag) => byTag.get(tag) ?? []))],
    dependentsOf: ({ valid }) =>
      [...byHash.values()].filter((other) =>
        other.valid.requires.some((tag) => valid.provides.includes(tag)),
      ),
  };
}
