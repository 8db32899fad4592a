import type { PoolEntry } from './pool-entry.js';

/**
 * The order in which a block takes ready transactions: highest priority first, then first come, but
 * never before a waiting one that provides what it requires.
 */
export function blockOrder(ready: Iterable<PoolEntry>): PoolEntry[] {
  const waiting = [...ready].sort(byPriority);
  const missing = new Set(waiting.flatMap(({ valid }) => valid.provides));
  const ordered: PoolEntry[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ valid }) => !valid.requires.some((tag) => missing.has(tag)));
    // Two that wait for each other: neither can go first, so the runtime will judge them.
    const [next] = waiting.splice(Math.max(0, free), 1);
    if (!next) break;
    for (const tag of next.valid.provides) missing.delete(tag);
    ordered.push(next);
  }
  return ordered;
}

function byPriority(one: PoolEntry, other: PoolEntry): number {
  if (one.valid.priority !== other.valid.priority) {
    return one.valid.priority > other.valid.priority ? -1 : 1;
  }
  return one.arrival - other.arrival;
}
