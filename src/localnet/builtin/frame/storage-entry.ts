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

export const blake2Concat = <T>(type: Type<T>): Key<T> => ({
  type,
  hasher: {
    name: 'Blake2128Concat',
    prefix: (encoded) => blake2AsU8a(encoded, 128),
    prefixLength: 16,
  },
});

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

export const hashKey = ({ hasher, type }: Key<unknown>, value: unknown): Uint8Array => {
  const encoded = type.encode(value);
  return concat([hasher.prefix(encoded), encoded]);
};
