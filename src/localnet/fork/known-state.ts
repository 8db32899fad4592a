import type { ByteKey } from '../node/state/byte-key.js';
import { lowest, sortedKeys } from '../node/state/sorted-keys.js';

/** What is known of a value or of a next key; undefined is not known, and never absent. */
export type Known<T> = { readonly is: T | undefined } | undefined;

/** So much of a state as has been read: values, and stretches in which every key is known. */
export type KnownState = {
  readonly value: (key: ByteKey) => Known<Uint8Array>;
  readonly next: (key: ByteKey) => Known<ByteKey>;
  /** Keys above this one whose values are not known, in order, as far as every key is known. */
  readonly unread: (key: ByteKey, most: number) => readonly ByteKey[];
  readonly learnValue: (key: ByteKey, value: Uint8Array | undefined) => void;
  /** These are the next keys above one, all of them up to the last; or all there are. */
  readonly learnKeys: (after: ByteKey, keys: readonly ByteKey[], toEnd: boolean) => void;
};

/** Above `from`, up to and with `to`, every key is known; without `to` up to the end. */
type Stretch = { readonly from: ByteKey; readonly to: ByteKey | undefined };

export function knownState(): KnownState {
  const values = new Map<ByteKey, Uint8Array | undefined>();
  const keys = sortedKeys();
  const isKey = new Set<ByteKey>();
  const stretches: Stretch[] = [];

  /** The last stretch that begins at the key or, when only `below`, before it. */
  const lastFrom = (key: ByteKey, below = false): Stretch | undefined =>
    stretches[lowest(stretches.length, (at) => startsAfter(stretches[at], key, below)) - 1];
  /** The stretch in which a key's successor lies. */
  const holding = (key: ByteKey) => {
    const found = lastFrom(key);
    return found && (found.to === undefined || key < found.to) ? found : undefined;
  };

  return {
    value(key) {
      if (values.has(key)) return { is: values.get(key) };
      const around = lastFrom(key, true);
      const within = around && (around.to === undefined || key <= around.to);
      return within && !isKey.has(key) ? { is: undefined } : undefined;
    },
    next: (key) => (holding(key) ? { is: keys.after(key) } : undefined),
    unread(key, most) {
      const found: ByteKey[] = [];
      const end = holding(key);
      if (!end) return found;
      for (let next = keys.after(key); next !== undefined; next = keys.after(next)) {
        if (found.length === most || (end.to !== undefined && next > end.to)) break;
        if (!values.has(next)) found.push(next);
      }
      return found;
    },
    learnValue: (key, value) => void values.set(key, value),
    learnKeys(after, found, toEnd) {
      const last = found.at(-1);
      if (last === undefined && !toEnd) return;
      for (const key of found) {
        keys.add(key);
        isKey.add(key);
      }
      join(stretches, { from: after, to: toEnd ? undefined : last });
    },
  };
}

const startsAfter = (stretch: Stretch | undefined, key: ByteKey, below: boolean): boolean =>
  stretch === undefined || (below ? stretch.from >= key : stretch.from > key);

/** Puts a stretch in its place and makes one of those that it touches. */
function join(stretches: Stretch[], { from, to }: Stretch): void {
  const first = lowest(stretches.length, (at) => endsFrom(stretches[at], from));
  const beyond = lowest(stretches.length, (at) => {
    return to !== undefined && (stretches[at]?.from ?? '') > to;
  });
  const touched = stretches.slice(first, beyond);
  const ends = [to, ...touched.map((each) => each.to)];
  const starts = [from, ...touched.map((each) => each.from)];
  stretches.splice(first, touched.length, {
    from: starts.reduce((one, other) => (other < one ? other : one)),
    to: ends.reduce((one, other) => later(one, other)),
  });
}

const endsFrom = (stretch: Stretch | undefined, from: ByteKey): boolean =>
  stretch?.to === undefined || stretch.to >= from;

/** The later of two ends; none is the last. */
function later(one: ByteKey | undefined, other: ByteKey | undefined): ByteKey | undefined {
  if (one === undefined || other === undefined) return undefined;
  return one > other ? one : other;
}
