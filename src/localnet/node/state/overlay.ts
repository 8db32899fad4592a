import type { Externalities } from '../../runtime.js';
import { type ByteKey, byteKey, keyBytes } from './byte-key.js';
import { sortedKeys } from './sorted-keys.js';
import { stateRoot } from './state-root.js';
import type { Changes, StateView } from './versioned-state.js';

/** Changes on top of one block's state, in nested transactions; the state below stays untouched. */
export type Overlay = Externalities & {
  /**
   * Net effect in key order; a key that ended as it began is not among them, unless another chain
   * would have to be asked how it began.
   */
  readonly changes: () => Changes;
  readonly depth: () => number;
  /** Drops the transactions a trap left open. */
  readonly rollbackTo: (depth: number) => void;
};

type Layer = Map<ByteKey, Uint8Array | undefined>;

/** `root` is the root of the state below. */
export function overlay(below: StateView, root: Uint8Array): Overlay {
  const isKnown = below.isKnown ?? (() => true);
  const bottom: Layer = new Map();
  const layers: Layer[] = [bottom];
  // Keys ever written here, in order; after a rollback some name no change, which a seek skips.
  const written = sortedKeys();

  const valueNow = (key: ByteKey) => {
    const layer = layers.findLast((candidate) => candidate.has(key));
    return layer ? layer.get(key) : below.get(key);
  };
  const put = (name: ByteKey, value: Uint8Array | undefined) => {
    (layers.at(-1) ?? bottom).set(name, value);
    written.add(name);
  };
  const write = (key: Uint8Array, value: Uint8Array | undefined) => put(byteKey(key), value);
  const close = (): Layer => {
    const top = layers.length > 1 ? layers.pop() : undefined;
    if (!top) throw new Error('a storage transaction was closed that was never opened');
    return top;
  };
  const changes = (): Changes => {
    const net: Layer = new Map(layers.flatMap((layer) => [...layer]));
    return [...net]
      .filter(([key, value]) => !isKnown(key) || !sameValue(value, below.get(key)))
      .sort(([one], [other]) => (one < other ? -1 : 1));
  };

  return {
    get(key) {
      const value = valueNow(byteKey(key));
      return value && new Uint8Array(value);
    },
    set: (key, value) => write(key, new Uint8Array(value)),
    remove: (key) => write(key, undefined),
    nextKey(key) {
      let from = byteKey(key);
      for (;;) {
        const next = smaller(below.nextKey(from), written.after(from));
        if (next === undefined) return undefined;
        if (valueNow(next) !== undefined) return keyBytes(next);
        from = next;
      }
    },
    clearPrefix(bytes, limit) {
      const prefix = byteKey(bytes);
      for (const key of underPrefix(written.after, prefix)) {
        if (valueNow(key) !== undefined) put(key, undefined);
      }
      let visited = 0;
      for (const key of underPrefix(below.nextKey, prefix)) {
        if (below.get(key) === undefined) continue;
        if (visited === limit) return { visited, more: true };
        put(key, undefined);
        visited += 1;
      }
      return { visited, more: false };
    },
    begin: () => {
      layers.push(new Map());
    },
    commit() {
      const top = close();
      for (const [key, value] of top) (layers.at(-1) ?? bottom).set(key, value);
    },
    rollback: () => {
      close();
    },
    root: () => stateRoot(root, changes()),
    changes,
    depth: () => layers.length,
    rollbackTo: (depth) => {
      layers.length = Math.min(layers.length, depth);
    },
  };
}

/** The prefix, whether or not it is a key itself, and the keys that begin so, in order. */
function* underPrefix(
  after: (key: ByteKey) => ByteKey | undefined,
  prefix: ByteKey,
): Generator<ByteKey> {
  yield prefix;
  for (let key = after(prefix); key?.startsWith(prefix); key = after(key)) yield key;
}

const smaller = (one: ByteKey | undefined, other: ByteKey | undefined) =>
  one === undefined || (other !== undefined && other < one) ? other : one;

const sameValue = (one: Uint8Array | undefined, other: Uint8Array | undefined) =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;
