import type { Netuid } from '../../../../../units/money.js';
import { subnetOwnerHotkey } from '../storage/ownership.js';
import type { HotkeySwap } from './hotkey-swap.js';

/** What the chain charges for moving locks, of which this runtime makes none. */
export function countLocks(
  { context: { storage }, from, to, meter }: HotkeySwap,
  netuids: readonly Netuid[],
): void {
  for (const netuid of netuids) {
    const ofOwner = subnetOwnerHotkey.get(storage, netuid);
    meter.count(5, ofOwner === from || ofOwner === to ? 6 : 0);
  }
}
