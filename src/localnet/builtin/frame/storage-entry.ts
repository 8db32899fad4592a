import { blake2AsU8a, xxhashAsU8a } from '@polkadot/util-crypto';
import { concat } from '../scale/reader.js';
import type { Type } from '../scale/type.js';

export type HasherName = 'Blake2128Concat' | 'Twox64Concat' | 'Identity';

/** How one key of a map goes into its place in storage; all of them keep the key readable. */
export type Hasher = {
  readonly name: HasherName;
  /** Bytes in front of the key itself. */
  readonly prefix: (encoded: Uint8Array) => Uint8Array;
  readonly prefixLength: number;
};

export type Key<T> = { readonly hasher: Hasher; readonly type: Type<T> };

/** A storage item as metadata describes it. */
export type StorageEntry = {
  readonly name: string;
  readonly modifier: 'Optional' | 'Default';
  readonly keys: readonly Key<unknown>[];
  readonly type: Type<unknown>;
  /** Bytes a reader gets where nothing is stored. */
  readonly fallback: Uint8Array;
};

const blake2: Hasher = {
  name: 'Blake2128Concat',
  prefix: (encoded) => blake2AsU8a(encoded, 128),
  prefixLength: 16,
};

export const blake2Concat = <T>(type: Type<T>): Key<T> => ({ type, hasher: blake2 });

export const twox64Concat = <T>(type: Type<T>): Key<T> => ({
  type,
  hasher: { name: 'Twox64Concat', prefix: (encoded) => xxhashAsU8a(encoded, 64), prefixLength: 8 },
});

export const identity = <T>(type: Type<T>): Key<T> => ({
  type,
  hasher: { name: 'Identity', prefix: () => new Uint8Array(), prefixLength: 0 },
});

/** Where a pallet keeps one item: 32 bytes, computed when first needed. */
export function itemPrefix(pallet: string, item: string): () => Uint8Array {
  let prefix: Uint8Array | undefined;
  return () => {
    prefix ??= concat([xxhashAsU8a(pallet, 128), xxhashAsU8a(item, 128)]);
    return prefix;
  };
}

/** What stands for a key in the places of all items under it. */
export function hashKey(key: Key<unknown>, value: unknown): Uint8Array {
  if (key.hasher !== blake2 || typeof value !== 'string') return hashed(key, value);
  const known = keptOf(key.type);
  const kept = known.get(value);
  if (kept) return kept;
  if (known.size === MOST_KEPT) known.clear();
  const made = hashed(key, value);
  known.set(value, made);
  return made;
}

function hashed({ hasher, type }: Key<unknown>, value: unknown): Uint8Array {
  const encoded = type.encode(value);
  return concat([hasher.prefix(encoded), encoded]);
}

/** The accounts of dozens of large subnets. */
const MOST_KEPT = 16_384;
/**
 * Keys that are texts, above all accounts, with their hashes, by type: a subnet's neurons are looked up in
 * a dozen items each, and to hash an account takes longer than all else of such a read.
 */
const byType = new WeakMap<Type<unknown>, Map<string, Uint8Array>>();

function keptOf(type: Type<unknown>): Map<string, Uint8Array> {
  const known = byType.get(type) ?? new Map<string, Uint8Array>();
  byType.set(type, known);
  return known;
}
