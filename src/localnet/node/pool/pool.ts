import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../units/hex.js';
import type { Block, Hash } from '../block/block.js';
import { isExtrinsic } from '../codec/inherents.js';
import type { Validity } from '../codec/validity.js';
import { bans } from './bans.js';
import { blockOrder } from './block-order.js';
import { inclusions } from './inclusions.js';
import { NODE_LIMITS, type PoolLimits } from './limits.js';
import { type PoolEntry, tell, type Watch } from './pool-entry.js';
import {
  alreadyImported,
  badFormat,
  immediatelyDropped,
  invalidError,
  noTags,
  temporarilyBanned,
  tooLowPriority,
} from './pool-error.js';
import { waitingRoom } from './waiting-room.js';

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
  /** Takes note of a block, of what turned out to be invalid in it, and of what is final by now. */
  readonly settle: (
    block: Block,
    taken: readonly Hash[],
    invalid: readonly Hash[],
    finalized: number,
  ) => void;
  /** Takes note that blocks are gone, the head first; their transactions wait again if they may. */
  readonly retract: (blocks: readonly Block[], again: boolean) => void;
  /** Throws transactions out with all that depend on them, and gives the hashes it knew. */
  readonly remove: (hashes: readonly Hash[]) => readonly Hash[];
  /** Empties the pool when no block will ever follow. */
  readonly drop: () => void;
};

/** Ready transactions a block makes the pool ask about again; a node does it in portions too. */
const MOST_JUDGED = 512;

/** What the pool asks the runtime, at the head as it stands when asked. */
export type Validate = (bytes: Uint8Array) => Validity;

export function pool(
  validate: Validate,
  headNumber: () => number,
  limits: PoolLimits = NODE_LIMITS,
): Pool {
  const banned = bans();
  const waiting = waitingRoom(limits, banned.add);
  const included = inclusions();
  let arrivals = 0;

  const judge = (bytes: Uint8Array, hash: Hash, arrival: number, watchers: Set<Watch>) => {
    const valid = validate(bytes);
    if ('kind' in valid) return valid;
    const expires = BigInt(headNumber()) + valid.longevity;
    return { hash, bytes, arrival, valid, expires, watchers } satisfies PoolEntry;
  };

  /** What the runtime said of them may no longer hold, so it is asked about each again. */
  const judgeAgain = (entries: readonly PoolEntry[]) => {
    for (const old of entries) {
      if (!waiting.get(old.hash)) continue;
      const entry = judge(old.bytes, old.hash, old.arrival, old.watchers);
      if (!('kind' in entry)) {
        const expires = entry.expires < old.expires ? entry.expires : old.expires;
        waiting.replace(old, { ...entry, expires });
      }
      // Another one took its nonce, which is all that its successors need.
      else if (entry.reason === 'stale') waiting.reject(old);
      else waiting.rejectWithDependents(old);
    }
    waiting.promote();
  };

  return {
    submit(bytes, watch) {
      if (!isExtrinsic(bytes)) throw badFormat();
      const hash = hashOf(bytes);
      if (banned.has(hash)) throw temporarilyBanned();
      if (waiting.get(hash)) throw alreadyImported(hash);
      const entry = judge(bytes, hash, arrivals++, new Set(watch ? [watch] : []));
      if ('kind' in entry) {
        if (entry.kind === 'invalid') banned.add(hash);
        throw invalidError(entry);
      }
      if (entry.valid.provides.length === 0) throw noTags();
      const bid = waiting.enter(entry);
      if (bid !== undefined) throw tooLowPriority(bid, entry.valid.priority);
      waiting.promote();
      waiting.enforceLimits();
      if (!waiting.get(hash)) throw immediatelyDropped();
      return {
        hash,
        unwatch: () => {
          if (watch) entry.watchers.delete(watch);
        },
      };
    },
    ready: () => blockOrder(waiting.ready()),
    size: waiting.size,
    settle(block, taken, invalid, finalized) {
      const entries = taken.flatMap((hash) => waiting.get(hash) ?? []);
      for (const entry of entries) {
        waiting.remove(entry);
        banned.add(entry.hash);
      }
      included.include(block, entries);
      included.finalize(finalized);
      for (const hash of invalid) {
        const entry = waiting.get(hash);
        if (entry) waiting.rejectWithDependents(entry);
      }
      for (const entry of waiting.all()) {
        if (entry.expires <= BigInt(block.number)) waiting.reject(entry);
      }
      judgeAgain([...waiting.ready().slice(0, MOST_JUDGED), ...waiting.future()]);
    },
    retract(blocks, again) {
      const gone = blocks.flatMap(({ hash }) => included.retract(hash));
      const stayed = waiting.all();
      if (again) {
        for (const entry of gone.toSorted((one, other) => one.arrival - other.arrival)) {
          banned.lift(entry.hash);
          const judged = judge(entry.bytes, entry.hash, entry.arrival, entry.watchers);
          if ('kind' in judged) tell(entry, 'invalid');
          else if (waiting.enter(judged) !== undefined) tell(entry, 'invalid');
        }
      }
      judgeAgain(stayed);
    },
    remove(hashes) {
      const known = hashes.flatMap((hash) => waiting.get(hash) ?? []);
      for (const entry of known) if (waiting.get(entry.hash)) waiting.rejectWithDependents(entry);
      return known.map(({ hash }) => hash);
    },
    drop() {
      for (const entry of waiting.all()) {
        waiting.remove(entry);
        tell(entry, 'dropped');
      }
    },
  };
}

export const hashOf = (bytes: Uint8Array): Hash => toHex(blake2AsU8a(bytes, 256));
