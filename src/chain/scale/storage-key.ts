import { blake2b } from '@noble/hashes/blake2.js';
import { toHex } from '../../units/hex.js';
import { encodeByTable } from './encode-table.js';
import { twox64 } from './twox64.js';
import type { StorageDef, TypeTable } from './type-table.js';

/** The hashers of storage maps that keep the key behind the hash, which all of Subtensor's do. */
const hashers: Readonly<Record<string, (key: Uint8Array) => Uint8Array>> = {
  Identity: () => new Uint8Array(),
  Blake2_128Concat: (key) => blake2b(key, { dkLen: 16 }),
  Twox64Concat: twox64,
};

/** Whether this file finds the values of an item. */
export const hasKnownKeys = ({ keys }: StorageDef): boolean =>
  keys.every(([hasher]) => hasher in hashers);

/** The full key of one value, as hex. */
export function storageKey(
  { prefix, keys }: StorageDef,
  values: readonly unknown[],
  table: TypeTable,
): string {
  if (values.length !== keys.length) {
    throw new Error(`the item has ${keys.length} keys, and ${values.length} were given`);
  }
  const parts = keys.flatMap(([hasher, type], at) => {
    const hash = hashers[hasher];
    if (!hash) throw new RangeError(`nothing here hashes as ${hasher}`);
    const key = encodeByTable(values[at], type, table);
    return [hash(key), key];
  });
  return `${prefix}${toHex(Buffer.concat(parts)).slice(2)}`;
}
