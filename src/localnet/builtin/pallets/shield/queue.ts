import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import { refTime, type Weight } from '../../types/weight.js';
import { number } from '../system/storage.js';
import { deposit, failure } from './event.js';
import {
  extrinsicLifetime,
  maxPendingExtrinsics,
  nextPendingExtrinsicIndex,
  pendingExtrinsics,
  pendingExtrinsicsCount,
} from './storage.js';

/** Keeps an encrypted call for the blocks to come. */
export function store(context: Context, who: AccountId, encryptedCall: Uint8Array): void {
  const { storage } = context;
  const count = pendingExtrinsicsCount.get(storage);
  if (count >= maxPendingExtrinsics.get(storage)) throw failure('TooManyPendingExtrinsics');
  const index = nextPendingExtrinsicIndex.get(storage);
  const submittedAt = number.get(storage);
  pendingExtrinsics.set(storage, [index], { who, encryptedCall, submittedAt });
  pendingExtrinsicsCount.set(storage, count + 1);
  nextPendingExtrinsicIndex.set(storage, index + 1);
  deposit(context, { tag: 'ExtrinsicStored', value: { index, who } });
}

/**
 * Clears what was stored: 424 has nobody who could decrypt it, so that a call either is too old or
 * cannot be decoded (MevShield.process_pending_extrinsics).
 */
export function clearStored(context: Context): Weight {
  const { storage } = context;
  const end = nextPendingExtrinsicIndex.get(storage);
  const count = pendingExtrinsicsCount.get(storage);
  const lifetime = extrinsicLifetime.get(storage);
  const block = number.get(storage);
  let accesses = { reads: 2, writes: 0 };
  for (let index = Math.max(0, end - count); count > 0 && index < end; index += 1) {
    const pending = pendingExtrinsics.get(storage, index);
    accesses = { reads: accesses.reads + 1, writes: accesses.writes + (pending ? 2 : 0) };
    if (!pending) continue;
    pendingExtrinsics.remove(storage, index);
    pendingExtrinsicsCount.set(storage, pendingExtrinsicsCount.get(storage) - 1);
    const expired = block - pending.submittedAt > lifetime;
    deposit(context, {
      tag: expired ? 'ExtrinsicExpired' : 'ExtrinsicDecodeFailed',
      value: { index },
    });
  }
  return refTime(0n, accesses);
}
