import type { ByteKey } from '../node/state/byte-key.js';
import type { StateView } from '../node/state/versioned-state.js';
import { type KnownState, knownState } from './known-state.js';
import type { Origin } from './origin.js';
import { learn, type Reading } from './reading.js';
import type { ReadingLog } from './reading-log.js';

/** Keys asked for at once: a page of them costs hardly more than one. */
const PAGE = 500;
/** Values asked for at once, where those of the keys after it are likely to be wanted next. */
const AHEAD = 64;

/**
 * Another chain's state at one block, read as far as it is needed. What was read is kept; what was not
 * is asked for, and refused as `unreachable` when nobody answers: it never counts as absent.
 */
export function forkedState(origin: Origin, log: ReadingLog): StateView {
  const known = knownState();
  for (const reading of log.kept) learn(known, reading);
  const keep = (readings: readonly Reading[]) => {
    log.append(readings);
    for (const reading of readings) learn(known, reading);
  };

  const readKeys = (after: ByteKey) => {
    const keys = origin.keysAfter(after, PAGE);
    checkOrder(after, keys);
    keep([{ kind: 'keys', after, keys, toEnd: keys.length < PAGE }]);
  };
  /** Meeting the keys of a map tells of all others that they are absent, as long as they fit a page. */
  const meetMap = (key: ByteKey) => {
    const map = key.slice(0, MAP_PREFIX);
    if (key.length > MAP_PREFIX && !known.next(map)) readKeys(map);
  };

  return {
    isKnown: (key) => known.value(key) !== undefined,
    get(key) {
      if (!known.value(key)) meetMap(key);
      const before = known.value(key);
      if (before) return before.is;
      const keys = [key, ...likelyNext(known, key)];
      const values = origin.values(keys);
      keep(keys.map((each, at) => ({ kind: 'value', key: each, value: values[at] })));
      return known.value(key)?.is;
    },
    nextKey(key) {
      const before = known.next(key);
      if (before) return before.is;
      readKeys(key);
      return known.next(key)?.is;
    },
  };
}

/** Whoever walks over a map has met its keys, and reads their values one by one. */
const likelyNext = (known: KnownState, key: ByteKey): readonly ByteKey[] => {
  const prefix = key.slice(0, MAP_PREFIX);
  const before = known.unread(key, AHEAD - 1);
  return before.filter((each) => each.startsWith(prefix));
};

/** Bytes of the hashed names of a pallet and its item. */
const MAP_PREFIX = 32;

/** A node that sends keys out of order would have others taken for absent. */
function checkOrder(after: ByteKey, keys: readonly ByteKey[]): void {
  const all = [after, ...keys];
  if (all.every((key, at) => at === 0 || (all[at - 1] ?? '') < key)) return;
  throw new Error('the origin of this fork sent keys out of order');
}
