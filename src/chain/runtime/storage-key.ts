import { blake2AsU8a, xxhashAsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../units/hex.js';
import type { Plain } from '../extrinsic.js';
import { type Reader, readerOf } from '../scale/reader.js';
import type { Hasher, StorageItem, TypeId } from './runtime.js';

type Rule = {
  readonly hash: (key: Uint8Array) => Uint8Array;
  readonly bytes: number;
  readonly keeps: boolean;
};

/** What each hasher puts in front of a key, how long that is, and whether the key itself follows. */
const rules: Readonly<Record<Hasher, Rule>> = {
  Blake2_128: { hash: (key) => blake2AsU8a(key, 128), bytes: 16, keeps: false },
  Blake2_256: { hash: (key) => blake2AsU8a(key, 256), bytes: 32, keeps: false },
  Blake2_128Concat: { hash: (key) => blake2AsU8a(key, 128), bytes: 16, keeps: true },
  Twox128: { hash: (key) => xxhashAsU8a(key, 128), bytes: 16, keeps: false },
  Twox256: { hash: (key) => xxhashAsU8a(key, 256), bytes: 32, keeps: false },
  Twox64Concat: { hash: (key) => xxhashAsU8a(key, 64), bytes: 8, keeps: true },
  Identity: { hash: () => new Uint8Array(), bytes: 0, keeps: true },
};

const PREFIX_BYTES = 32;

/** Where a value lies, or with fewer keys than the item has: what the places of all such begin with. */
export function storageKey(item: StorageItem, keys: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([
    xxhashAsU8a(item.prefix, 128),
    xxhashAsU8a(item.name, 128),
    ...keys.flatMap((key, at) => {
      const rule = rules[item.keys[at]?.hasher ?? 'Identity'];
      return [rule.hash(key), rule.keeps ? key : new Uint8Array()];
    }),
  ]);
}

/** The keys in a place; of one that was hashed away the hash alone is left, as hex. */
export function keysIn(
  item: StorageItem,
  place: Uint8Array,
  decode: (reader: Reader, type: TypeId) => Plain,
): readonly Plain[] {
  const reader = readerOf(place.subarray(PREFIX_BYTES));
  return item.keys.map(({ type, hasher }) => {
    const { bytes, keeps } = rules[hasher];
    const hash = reader.take(bytes);
    return keeps ? decode(reader, type) : { hash: toHex(hash) };
  });
}
