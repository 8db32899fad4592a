import type { Netuid } from '../../../../../units/money.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { ensureNoSystemAccount } from '../hotkeys.js';
import { childKeys, delegates } from '../storage/delegation.js';
import { lastHotkeySwapOnNetuid } from '../storage/key-swaps.js';
import { isNetworkMember } from '../storage/neurons.js';
import { ownedHotkeys, owner } from '../storage/ownership.js';
import { alphaV2, stakingHotkeys } from '../storage/stake.js';
import { allNetuids } from '../subnets.js';
import { payForSwap } from './hotkey-on-subnet.js';
import type { HotkeySwap } from './hotkey-swap.js';
import { forgetLimits, recordSwap } from './last-transaction.js';
import { moveHotkeyLocks } from './locks.js';
import { moveSubnetRecords } from './subnet-records.js';
import { KEY_SWAP_COST, SWAP_ON_SUBNET_INTERVAL } from './terms.js';

/** Swaps in all subnets; the old hotkey is nobody's afterwards. */
export function swapEverywhere(swap: HotkeySwap): void {
  const { context, coldkey, from, to, meter } = swap;
  const { storage } = context;
  const block = number.get(storage);
  const affected = affectedBy(swap);
  for (const netuid of affected) {
    const last = lastHotkeySwapOnNetuid.get(storage, netuid, coldkey);
    if (last !== 0 && last + SWAP_ON_SUBNET_INTERVAL >= block) {
      throw failure('HotKeySwapOnSubnetIntervalNotPassed');
    }
    meter.count(1, 0);
  }
  payForSwap(swap, KEY_SWAP_COST);
  meter.count(3, 2);
  moveEverything(swap);
  for (const netuid of affected) {
    lastHotkeySwapOnNetuid.set(storage, [netuid, coldkey], block);
    meter.count(0, 1);
  }
  recordSwap(storage, coldkey, block);
  meter.count(0, 1);
  deposit(context, {
    tag: 'HotkeySwapped',
    value: { coldkey, oldHotkey: from, newHotkey: to },
  });
}

// A parent need not be registered; a child did not choose its parents, so it need not wait.
function affectedBy({ context: { storage }, from, meter }: HotkeySwap): readonly Netuid[] {
  const netuids = allNetuids(storage);
  meter.count(netuids.length * 2 + 1, 0);
  return netuids.filter(
    (netuid) =>
      isNetworkMember.get(storage, from, netuid) || childKeys.get(storage, from, netuid).length > 0,
  );
}

function moveEverything(swap: HotkeySwap): void {
  const { storage } = swap.context;
  const netuids = allNetuids(storage);
  const stakers = stakersOn(swap);
  swap.meter.count(stakers.length, 0);
  moveHotkeyLocks(swap, netuids);
  moveOwnership(swap);
  for (const netuid of netuids) moveSubnetRecords(swap, netuid);
  forgetLimits(swap);
  moveTake(swap);
  if (!swap.keepStake) for (const coldkey of stakers) replaceStaked(swap, coldkey);
}

/** The coldkeys with a share of the old hotkey's stake, once for each subnet. */
const stakersOn = ({ context: { storage }, from }: HotkeySwap): readonly AccountId[] =>
  [...alphaV2.entries(storage, from)].map(([[, coldkey]]) => coldkey).toSorted();

function moveOwnership({ context: { storage }, coldkey, from, to, meter }: HotkeySwap): void {
  owner.remove(storage, from);
  ensureNoSystemAccount(to);
  owner.set(storage, [to], coldkey);
  const known = ownedHotkeys.get(storage, coldkey);
  const owned = known.includes(to) ? known : [...known, to];
  ownedHotkeys.set(
    storage,
    [coldkey],
    owned.filter((hotkey) => hotkey !== from),
  );
  meter.count(2, 2);
}

function moveTake({ context: { storage }, from, to, meter }: HotkeySwap): void {
  if (!delegates.exists(storage, from)) return;
  const take = delegates.get(storage, from);
  delegates.remove(storage, from);
  delegates.set(storage, [to], take);
  meter.count(2, 2);
}

function replaceStaked({ context, from, to, meter }: HotkeySwap, coldkey: AccountId): void {
  const { storage } = context;
  const known = stakingHotkeys.get(storage, coldkey);
  meter.count(1, 0);
  if (!known.includes(from)) return;
  const others = known.filter((hotkey) => hotkey !== from && hotkey !== to);
  stakingHotkeys.set(storage, [coldkey], [...others, to]);
  meter.count(0, 1);
}
