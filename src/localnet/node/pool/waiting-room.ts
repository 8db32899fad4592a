import type { Hash } from '../block/block.js';
import { LOCAL_PEER } from '../local-peer.js';
import { exceeds, oldestOf, type PoolLimits, worstOf } from './limits.js';
import { type PoolEntry, tell } from './pool-entry.js';
import { readyQueue } from './ready-queue.js';

/** Transactions that a block could take, and those that wait for others to come before them. */
export type WaitingRoom = {
  readonly get: (hash: Hash) => PoolEntry | undefined;
  /**
   * Lets one in, ready or future, and tells its watchers. It takes the place of those with the same
   * tags if it outbids them together; otherwise it stays outside and their bid is given.
   */
  readonly enter: (entry: PoolEntry) => bigint | undefined;
  /** Puts what is now known about a transaction in the place of what was. */
  readonly replace: (old: PoolEntry, entry: PoolEntry) => void;
  /** Makes those ready that no longer wait for anything. */
  readonly promote: () => void;
  readonly remove: (entry: PoolEntry) => void;
  /** Throws one out for good. */
  readonly reject: (entry: PoolEntry) => void;
  /** The same, with all that depend on it. */
  readonly rejectWithDependents: (entry: PoolEntry) => void;
  /** Drops the worst until the rest fits. */
  readonly enforceLimits: () => void;
  readonly ready: () => readonly PoolEntry[];
  readonly future: () => readonly PoolEntry[];
  readonly all: () => readonly PoolEntry[];
  readonly size: () => { readonly ready: number; readonly future: number };
};

/** `ban` keeps what is thrown out from coming back at once. */
export function waitingRoom(limits: PoolLimits, ban: (hash: Hash) => void): WaitingRoom {
  const ready = readyQueue();
  const future = new Map<Hash, PoolEntry>();

  const enterReady = (entry: PoolEntry): bigint | undefined => {
    const rivals = ready.rivalsOf(entry);
    const bid = rivals.reduce((sum, rival) => sum + rival.valid.priority, 0n);
    if (rivals.length > 0 && bid >= entry.valid.priority) return bid;
    for (const rival of rivals) ready.remove(rival);
    ready.add(entry);
    tell(entry, 'ready');
    tell(entry, { broadcast: [LOCAL_PEER] });
    for (const rival of rivals) tell(rival, { usurped: entry.hash });
    return undefined;
  };
  const remove = (entry: PoolEntry) => {
    if (ready.get(entry.hash)) ready.remove(entry);
    future.delete(entry.hash);
  };
  const leave = (entry: PoolEntry, as: 'invalid' | 'dropped') => {
    remove(entry);
    ban(entry.hash);
    tell(entry, as);
  };
  const leaveWithDependents = (entry: PoolEntry, as: 'invalid' | 'dropped') => {
    const dependents = ready.dependentsOf(entry);
    leave(entry, as);
    for (const other of dependents) if (ready.get(other.hash)) leaveWithDependents(other, as);
  };

  return {
    get: (hash) => ready.get(hash) ?? future.get(hash),
    enter(entry) {
      if (ready.unlocks(entry)) return enterReady(entry);
      future.set(entry.hash, entry);
      tell(entry, 'future');
      return undefined;
    },
    replace(old, entry) {
      const wasReady = ready.get(old.hash) !== undefined;
      remove(old);
      if (wasReady && ready.unlocks(entry)) ready.add(entry);
      else future.set(entry.hash, entry);
      if (wasReady && !ready.get(entry.hash)) tell(entry, 'future');
    },
    promote() {
      for (let moved = true; moved; ) {
        moved = false;
        for (const entry of future.values()) {
          if (!ready.unlocks(entry)) continue;
          future.delete(entry.hash);
          if (enterReady(entry) !== undefined) leave(entry, 'invalid');
          moved = true;
        }
      }
    },
    remove,
    reject: (entry) => leave(entry, 'invalid'),
    rejectWithDependents: (entry) => leaveWithDependents(entry, 'invalid'),
    enforceLimits() {
      for (let all = ready.entries(); exceeds(all, limits.ready); all = ready.entries()) {
        const worst = worstOf(all);
        if (worst) leaveWithDependents(worst, 'dropped');
      }
      for (
        let all = [...future.values()];
        exceeds(all, limits.future);
        all = [...future.values()]
      ) {
        const oldest = oldestOf(all);
        if (oldest) leave(oldest, 'dropped');
      }
    },
    ready: ready.entries,
    future: () => [...future.values()],
    all: () => [...ready.entries(), ...future.values()],
    size: () => ({ ready: ready.size(), future: future.size }),
  };
}
