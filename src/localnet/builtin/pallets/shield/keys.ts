import type { Externalities } from '../../../runtime.js';
import type { Context } from '../../frame/context.js';
import type { StorageValue } from '../../frame/storage-value.js';
import { number } from '../system/storage.js';
import { authorAfter } from './author.js';
import { failure } from './event.js';
import {
  authorKeys,
  currentKey,
  nextKey,
  nextKeyExpiresAt,
  pendingKey,
  pendingKeyExpiresAt,
} from './storage.js';

/** Bytes of an ML-KEM-768 encapsulation key. */
const KEY_BYTES = 1184;

/**
 * Moves the keys on by one block and takes the author's own for a later one; without a key nobody
 * can encrypt for the author any more (MevShield.announce_next_key).
 */
export function announceKey({ storage }: Context, announced: Uint8Array | undefined): void {
  const author = authorAfter(storage, 0n);
  if (author === undefined) throw failure('Unreachable');
  write(storage, currentKey, pendingKey.get(storage));
  write(storage, pendingKey, nextKey.get(storage));
  const following = authorAfter(storage, 2n);
  write(storage, nextKey, following === undefined ? following : authorKeys.get(storage, following));
  if (announced && announced.length !== KEY_BYTES) throw failure('BadEncKeyLen');
  if (announced) authorKeys.set(storage, [author], announced);
  else authorKeys.remove(storage, author);
  const block = number.get(storage);
  write(storage, pendingKeyExpiresAt, pendingKey.exists(storage) ? block + 2 : undefined);
  write(storage, nextKeyExpiresAt, nextKey.exists(storage) ? block + 3 : undefined);
}

function write<T extends NonNullable<unknown>>(
  storage: Externalities,
  item: StorageValue<T | undefined>,
  value: T | undefined,
): void {
  if (value === undefined) item.remove(storage);
  else item.set(storage, value);
}
