import type { Externalities } from '../../runtime.js';
import { concat, readerOf, take } from '../scale/reader.js';
import { decodeAll, type Type } from '../scale/type.js';
import { hashKey, itemPrefix, type Key, type StorageEntry } from './storage-entry.js';

type Keys = readonly Key<unknown>[];
type KeyValues<K extends Keys> = { readonly [I in keyof K]: K[I] extends Key<infer T> ? T : never };

/** Values in storage under one or more keys. */
export type StorageMap<K extends readonly unknown[], T> = StorageEntry & {
  key(...keys: K): Uint8Array;
  get(storage: Externalities, ...keys: K): T;
  exists(storage: Externalities, ...keys: K): boolean;
  set(storage: Externalities, keys: K, value: NonNullable<T>): void;
  remove(storage: Externalities, ...keys: K): void;
  /** Entries below the leading keys, in the order of their hashed keys; safe while they change. */
  entries(storage: Externalities, ...leading: Partial<K>): Iterable<readonly [K, NonNullable<T>]>;
  /** Removes every entry below the leading keys. */
  clear(storage: Externalities, ...leading: Partial<K>): void;
};

/** A map that reads as the given value where nothing is stored. */
export const storageMap = <const K extends Keys, T>(
  pallet: string,
  name: string,
  keys: K,
  type: Type<T>,
  fallback: T,
): StorageMap<KeyValues<K>, T> => ({
  ...entry<K, T>(pallet, name, keys, type, type.encode(fallback)),
  modifier: 'Default',
});

/** A map whose entries may be absent. */
export const optionalMap = <const K extends Keys, T>(
  pallet: string,
  name: string,
  keys: K,
  type: Type<T>,
): StorageMap<KeyValues<K>, T | undefined> => ({
  ...entry<K, T | undefined>(pallet, name, keys, type),
  modifier: 'Optional',
});

function entry<K extends Keys, T>(
  pallet: string,
  name: string,
  keys: K,
  type: Type<T>,
  fallback?: Uint8Array,
): Omit<StorageMap<KeyValues<K>, T>, 'modifier'> {
  const prefix = itemPrefix(pallet, name);
  const place = (values: readonly unknown[]): Uint8Array =>
    concat([
      prefix(),
      ...keys.slice(0, values.length).map((each, at) => hashKey(each, values[at])),
    ]);
  return {
    name,
    keys,
    type,
    fallback: fallback ?? Uint8Array.of(0),
    key: (...values) => place(values),
    get: (storage, ...values) => {
      const stored = storage.get(place(values)) ?? fallback;
      return stored === undefined ? (undefined as T) : decodeAll(type, stored);
    },
    exists: (storage, ...values) => storage.get(place(values)) !== undefined,
    set: (storage, values, value) => storage.set(place(values), type.encode(value)),
    remove: (storage, ...values) => storage.remove(place(values)),
    entries: function* (storage, ...leading) {
      for (const key of keysBelow(storage, place(leading))) {
        const stored = storage.get(key);
        if (!stored) continue;
        const value = decodeAll(type, stored) as NonNullable<T>;
        yield [readKeys(keys, key.subarray(prefix().length)) as KeyValues<K>, value] as const;
      }
    },
    clear: (storage, ...leading) => {
      for (const key of keysBelow(storage, place(leading))) storage.remove(key);
    },
  };
}

function* keysBelow(storage: Externalities, prefix: Uint8Array): Iterable<Uint8Array> {
  let key = storage.nextKey(prefix);
  while (key && startsWith(key, prefix)) {
    const following = storage.nextKey(key);
    yield key;
    key = following;
  }
}

function readKeys(keys: Keys, hashed: Uint8Array): readonly unknown[] {
  const reader = readerOf(hashed);
  return keys.map(({ hasher, type }) => {
    take(reader, hasher.prefixLength);
    return type.decode(reader);
  });
}

const startsWith = (key: Uint8Array, prefix: Uint8Array): boolean =>
  prefix.every((byte, at) => key[at] === byte);
