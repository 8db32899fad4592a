import type { ByteKey } from '../state/byte-key.js';
import type { StateView } from '../state/versioned-state.js';

/** The keys with a prefix, in order, strictly after a given one if there is one. */
export function* keysUnder(view: StateView, prefix: ByteKey, after?: ByteKey): Generator<ByteKey> {
  const start = after === undefined || after < prefix ? prefix : after;
  if (start !== after && view.get(start) !== undefined) yield start;
  for (let key = view.nextKey(start); key?.startsWith(prefix); key = view.nextKey(key)) yield key;
}

/** Bytes of one value, or of all values under the key when it is a map's prefix; null for none. */
export function storageSize(view: StateView, key: ByteKey): number | null {
  const value = view.get(key);
  if (value) return value.length;
  let total = 0;
  for (const inner of keysUnder(view, key)) total += view.get(inner)?.length ?? 0;
  return total > 0 ? total : null;
}
