import type { Netuid } from '../../../../../units/money.js';
import { pendingChildKeys } from '../storage/delegation.js';
import type { HotkeySwap } from './hotkey-swap.js';

/** Where the old hotkey waits to become somebody's child, the new one waits; last in the list. */
export function movePendingChildren(
  { context: { storage }, from, to, meter }: HotkeySwap,
  netuid: Netuid,
): void {
  for (const [keys, [children, block]] of pendingChildKeys.entries(storage, netuid)) {
    meter.count(1, 0);
    const at = children.findIndex(([, child]) => child === from);
    const found = children[at];
    if (!found) continue;
    const moved = [...children.toSpliced(at, 1), [found[0], to] as const];
    pendingChildKeys.set(storage, keys, [moved, block]);
    meter.count(1, 2);
  }
}
