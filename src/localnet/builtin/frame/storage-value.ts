import type { Externalities } from '../../runtime.js';
import { decodeAll, type Type } from '../scale/type.js';
import { itemPrefix, type StorageEntry } from './storage-entry.js';

/** A single value in storage; `T` includes undefined where the item has no default. */
export type StorageValue<T> = StorageEntry & {
  readonly key: () => Uint8Array;
  get(storage: Externalities): T;
  exists(storage: Externalities): boolean;
  set(storage: Externalities, value: NonNullable<T>): void;
  remove(storage: Externalities): void;
};

/** An item that reads as the given value while nothing is stored. */
export const storageValue = <T>(
  pallet: string,
  name: string,
  type: Type<T>,
  fallback: T,
): StorageValue<T> => ({
  ...entry(pallet, name, type, type.encode(fallback)),
  modifier: 'Default',
});

/** An item that may be absent. */
export const optionalValue = <T>(
  pallet: string,
  name: string,
  type: Type<T>,
): StorageValue<T | undefined> => ({
  ...entry<T | undefined>(pallet, name, type),
  modifier: 'Optional',
});

function entry<T>(pallet: string, name: string, type: Type<T>, fallback?: Uint8Array) {
  const key = itemPrefix(pallet, name);
  return {
    name,
    type,
    keys: [],
    fallback: fallback ?? Uint8Array.of(0),
    key,
    get: (storage: Externalities): T => {
      const stored = storage.get(key()) ?? fallback;
      return stored === undefined ? (undefined as T) : decodeAll(type, stored);
    },
    exists: (storage: Externalities) => storage.get(key()) !== undefined,
    set: (storage: Externalities, value: T) => storage.set(key(), type.encode(value)),
    remove: (storage: Externalities) => storage.remove(key()),
  };
}
