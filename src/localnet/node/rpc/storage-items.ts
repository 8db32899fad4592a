import { type Hex, toHex } from '../../../units/hex.js';
import { type ByteKey, byteKey, keyBytes } from '../state/byte-key.js';
import type { StateView } from '../state/versioned-state.js';
import { bytesParam, isAbsent } from './params.js';
import { invalidParams } from './rpc-error.js';
import { keysUnder } from './storage-keys.js';
import { valueHash } from './value-hash.js';

const types = ['value', 'hash', 'descendantsValues', 'descendantsHashes'] as const;

/** One thing a client wants from the storage of a block. */
export type StorageQuery = {
  readonly key: ByteKey;
  readonly type: (typeof types)[number];
  /** Of all that is under the key, only what comes after this one. */
  readonly after?: ByteKey | undefined;
};

export type StorageItem = { readonly key: Hex } & (
  | { readonly value: Hex }
  | { readonly hash: Hex }
);

/** Refuses what stands on a trie, which this chain's state is not. */
export function storageQueries(items: unknown, childTrie: unknown): readonly StorageQuery[] {
  if (!isAbsent(childTrie)) throw invalidParams('this chain keeps no child tries');
  if (!Array.isArray(items)) throw invalidParams('the items must be a list');
  return items.map((item) => {
    const { key, type, paginationStartKey: after } = Object(item);
    if (type === 'closestDescendantMerkleValue') {
      throw invalidParams('the state of this chain is no trie and has no Merkle values');
    }
    const known = types.find((each) => each === type);
    if (!known) throw invalidParams(`the type of an item must be one of ${types.join(', ')}`);
    return {
      key: byteKey(bytesParam(key, 'a storage key')),
      type: known,
      after: isAbsent(after) ? undefined : byteKey(bytesParam(after, 'the start key')),
    };
  });
}

/** What is there of it, in key order. */
export function* storageItems(view: StateView, query: StorageQuery): Generator<StorageItem> {
  const { key, type, after } = query;
  const withValue = type === 'value' || type === 'descendantsValues';
  const keys = type === 'value' || type === 'hash' ? [key] : keysUnder(view, key, after);
  for (const each of keys) {
    const content = withValue ? contentOf(view, each) : hashOf(view, each);
    if (content) yield { key: toHex(keyBytes(each)), ...content };
  }
}

function contentOf(view: StateView, key: ByteKey) {
  const value = view.get(key);
  return value && { value: toHex(value) };
}

function hashOf(view: StateView, key: ByteKey) {
  const hash = valueHash(view, key);
  return hash && { hash };
}
