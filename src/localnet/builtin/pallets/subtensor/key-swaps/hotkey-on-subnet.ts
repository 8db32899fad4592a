import type { Netuid, Rao } from '../../../../../units/money.js';
import { number } from '../../system/storage.js';
import { recycleTao, spendable } from '../custody.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { ensureNoSystemAccount } from '../hotkeys.js';
import { lastHotkeySwapOnNetuid } from '../storage/key-swaps.js';
import { ownedHotkeys, owner } from '../storage/ownership.js';
import type { HotkeySwap } from './hotkey-swap.js';
import { recordSwap } from './last-transaction.js';
import { moveHotkeyLocks } from './locks.js';
import { moveSubnetRecords } from './subnet-records.js';
import { KEY_SWAP_ON_SUBNET_COST, SWAP_ON_SUBNET_INTERVAL } from './terms.js';

/** Swaps in one subnet; the old hotkey stays, and belongs to the coldkey as before. */
export function swapOnSubnet(swap: HotkeySwap, netuid: Netuid): void {
  const { context, coldkey, from, to, meter } = swap;
  const { storage } = context;
  const block = number.get(storage);
  // No swap yet counts as one in block zero.
  const last = lastHotkeySwapOnNetuid.get(storage, netuid, coldkey);
  if (last + SWAP_ON_SUBNET_INTERVAL >= block) throw failure('HotKeySwapOnSubnetIntervalNotPassed');
  ensureNoSystemAccount(to);
  payForSwap(swap, KEY_SWAP_ON_SUBNET_COST);
  meter.count(6, 1);
  own(swap);
  moveHotkeyLocks(swap, [netuid]);
  moveSubnetRecords(swap, netuid);
  recordSwap(storage, coldkey, block);
  lastHotkeySwapOnNetuid.set(storage, [netuid, coldkey], block);
  meter.count(0, 2);
  deposit(context, {
    tag: 'HotkeySwappedOnSubnet',
    value: { coldkey, oldHotkey: from, newHotkey: to, netuid },
  });
}

/** Destroys what a swap costs. */
export function payForSwap({ context, coldkey }: HotkeySwap, cost: Rao): void {
  if (cost > spendable(context, coldkey)) throw failure('NotEnoughBalanceToPaySwapHotKey');
  recycleTao(context, coldkey, cost);
}

function own({ context: { storage }, coldkey, to, meter }: HotkeySwap): void {
  owner.set(storage, [to], coldkey);
  meter.count(1, 1);
  const known = ownedHotkeys.get(storage, coldkey);
  if (known.includes(to)) return;
  ownedHotkeys.set(storage, [coldkey], [...known, to]);
  meter.count(1, 1);
}
