import { compact, concat } from '../node/codec/scale.js';
import { scaleReader } from '../node/codec/scale-reader.js';

/** A SCALE vector with one more item. Bytes that begin with no length are replaced, as in a node. */
export function appended(vector: Uint8Array | undefined, item: Uint8Array): Uint8Array {
  const { count, items } = split(vector ?? new Uint8Array());
  return concat([compact(count + 1), items, item]);
}

function split(vector: Uint8Array): { readonly count: number; readonly items: Uint8Array } {
  try {
    const reader = scaleReader(vector);
    const count = Number(reader.compact());
    if (count < 2 ** 32 - 1) return { count, items: vector.subarray(reader.position()) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { count: 0, items: new Uint8Array() };
}
