import type { PoolEntry } from './pool-entry.js';

/** How many transactions the pool holds, and how many bytes they may have together. */
export type Limit = { readonly count: number; readonly bytes: number };
export type PoolLimits = { readonly ready: Limit; readonly future: Limit };

const MEBIBYTE = 1024 * 1024;

/** Those of a node that is not told otherwise. */
export const NODE_LIMITS: PoolLimits = {
  ready: { count: 8192, bytes: 20 * MEBIBYTE },
  future: { count: 819, bytes: 2 * MEBIBYTE },
};

export const exceeds = (entries: readonly PoolEntry[], { count, bytes }: Limit): boolean =>
  entries.length > count || entries.reduce((sum, entry) => sum + entry.bytes.length, 0) > bytes;

/** What goes first when there is too much: the lowest priority, and of several the oldest. */
export const worstOf = (entries: readonly PoolEntry[]): PoolEntry | undefined =>
  entries.reduce<PoolEntry | undefined>(
    (worst, each) => (worst && isNoBetter(worst, each) ? worst : each),
    undefined,
  );

/** Of those that wait for others the oldest goes first. */
export const oldestOf = (entries: readonly PoolEntry[]): PoolEntry | undefined =>
  entries.reduce<PoolEntry | undefined>(
    (oldest, each) => (oldest && oldest.arrival < each.arrival ? oldest : each),
    undefined,
  );

const isNoBetter = (one: PoolEntry, other: PoolEntry): boolean =>
  one.valid.priority === other.valid.priority
    ? one.arrival < other.arrival
    : one.valid.priority < other.valid.priority;
