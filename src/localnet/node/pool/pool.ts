import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../units/hex.js';
import type { Block, Hash } from '../block/block.js';
import { isExtrinsic } from '../codec/inherents.js';
import type { Validity } from '../codec/validity.js';
import { LOCAL_PEER } from '../local-peer.js';
import { bans } from './bans.js';
import { blockOrder } from './block-order.js';
import { type PoolEntry, tell, type Watch } from './pool-entry.js';
import {
  alreadyImported,
  badFormat,
  invalidError,
  noTags,
  temporarilyBanned,
  tooLowPriority,
} from './pool-error.js';
import { readyQueue } from './ready-queue.js';

/** Transactions waiting for a block. */
export type Pool = {
  /** Throws the error a node answers; otherwise gives the hash and a way to stop watching. */
  readonly submit: (
    bytes: Uint8Array,
    watch?: Watch,
  ) => { readonly hash: Hash; readonly unwatch: () => void };
  /** Those a block can take now, in the order it takes them. */
  readonly ready: () => readonly PoolEntry[];
  readonly size: () => { readonly ready: number; readonly future: number };
  /** Takes note of a block: what it included, and what turned out to be invalid while it was built. */
  readonly settle: (block: Block, taken: readonly Hash[], invalid: readonly Hash[]) => void;
  /** Empties the pool when no block will ever follow. */
  readonly drop: () => void;
};

/** What the pool asks the runtime, at the head as it stands when asked. */
export type Validate = (bytes: Uint8Array) => Validity;

export function pool(validate: Validate, headNumber: () => number): Pool {
  const ready = readyQueue();
  const future = new Map<Hash, PoolEntry>();
  const banned = bans();
  let arrivals = 0;

  /** Replaces those with the same tags if it outbids them together; otherwise gives their bid. */
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

  const promote = () => {
    for (let moved = true; moved; ) {
      moved = false;
      for (const entry of future.values()) {
        if (!ready.unlocks(entry)) continue;
        future.delete(entry.hash);
        if (enterReady(entry) !== undefined) reject(entry);
        moved = true;
      }
    }
  };

  const reject = (entry: PoolEntry) => {
    if (ready.get(entry.hash)) ready.remove(entry);
    future.delete(entry.hash);
    banned.add(entry.hash);
    tell(entry, 'invalid');
  };

  /** With an invalid one go all that depend on it. */
  const rejectWithDependents = (entry: PoolEntry) => {
    const dependents = ready.dependentsOf(entry);
    reject(entry);
    for (const other of dependents) if (ready.get(other.hash)) rejectWithDependents(other);
  };

  const judge = (bytes: Uint8Array, hash: Hash, arrival: number, watchers: Set<Watch>) => {
    const valid = validate(bytes);
    if ('kind' in valid) return valid;
    const expires = BigInt(headNumber()) + valid.longevity;
    return { hash, bytes, arrival, valid, expires, watchers } satisfies PoolEntry;
  };

  return {
    submit(bytes, watch) {
      if (!isExtrinsic(bytes)) throw badFormat();
      const hash = toHex(blake2AsU8a(bytes, 256));
      if (banned.has(hash)) throw temporarilyBanned();
      if (ready.get(hash) || future.has(hash)) throw alreadyImported(hash);
      const entry = judge(bytes, hash, arrivals++, new Set(watch ? [watch] : []));
      if ('kind' in entry) {
        if (entry.kind === 'invalid') banned.add(hash);
        throw invalidError(entry);
      }
      if (entry.valid.provides.length === 0) throw noTags();
      if (ready.unlocks(entry)) {
        const bid = enterReady(entry);
        if (bid !== undefined) throw tooLowPriority(bid, entry.valid.priority);
        promote();
      } else {
        future.set(hash, entry);
        tell(entry, 'future');
      }
      return {
        hash,
        unwatch: () => {
          if (watch) entry.watchers.delete(watch);
        },
      };
    },
    ready: () => blockOrder(ready.entries()),
    size: () => ({ ready: ready.size(), future: future.size }),
    settle(block, taken, invalid) {
      for (const hash of taken) {
        const entry = ready.get(hash);
        if (!entry) continue;
        ready.remove(entry);
        banned.add(hash);
        tell(entry, { inBlock: block.hash });
        tell(entry, { finalized: block.hash });
      }
      for (const hash of invalid) {
        const entry = ready.get(hash);
        if (entry) rejectWithDependents(entry);
      }
      for (const entry of [...ready.entries(), ...future.values()]) {
        if (entry.expires <= BigInt(block.number)) reject(entry);
      }
      // What they require may be on the chain by now, so the runtime is asked again.
      for (const old of [...future.values()]) {
        const entry = judge(old.bytes, old.hash, old.arrival, old.watchers);
        if ('kind' in entry) reject(old);
        else future.set(entry.hash, entry);
      }
      promote();
    },
    drop() {
      for (const entry of [...ready.entries(), ...future.values()]) {
        ready.remove(entry);
        tell(entry, 'dropped');
      }
      future.clear();
    },
  };
}
