import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { lastRateLimitedBlock, txRateLimit } from '../storage/limits.js';
import type { HotkeySwap } from './hotkey-swap.js';

const COUNTED = ['LastTxBlock', 'LastTxBlockDelegateTake', 'LastTxBlockChildKeyTake'] as const;

/** Whether a coldkey has swapped a key at most TxRateLimit blocks ago. */
export function swappedTooRecently(
  storage: Externalities,
  coldkey: AccountId,
  block: number,
): boolean {
  const limit = txRateLimit.get(storage);
  const last = lastRateLimitedBlock.get(storage, { tag: 'LastTxBlock', value: coldkey });
  return limit !== 0n && last !== 0 && BigInt(Math.max(0, block - last)) <= limit;
}

export const recordSwap = (storage: Externalities, coldkey: AccountId, block: number): void =>
  lastRateLimitedBlock.set(storage, [{ tag: 'LastTxBlock', value: coldkey }], block);

/** Lets the new hotkey wait for whatever the old one has to wait for. */
export function copyLimits({ context: { storage }, from, to, meter }: HotkeySwap): void {
  for (const tag of COUNTED) {
    const last = lastRateLimitedBlock.get(storage, { tag, value: from });
    lastRateLimitedBlock.set(storage, [{ tag, value: to }], last);
    meter.count(1, 1);
  }
}

export function forgetLimits({ context: { storage }, from, meter }: HotkeySwap): void {
  for (const tag of COUNTED) {
    lastRateLimitedBlock.remove(storage, { tag, value: from });
    meter.count(1, 2);
  }
}
