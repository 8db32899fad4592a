import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { transferAll } from '../custody.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { ensureNoSystemAccount, hotkeyExists } from '../hotkeys.js';
import { setAccepting } from '../locks/transfer.js';
import { autoStakeDestination, autoStakeDestinationColdkeys } from '../storage/auto-stake.js';
import { identitiesV2 } from '../storage/neurons.js';
import { accountFlags, ownedHotkeys, owner, subnetOwner } from '../storage/ownership.js';
import { stakingHotkeys } from '../storage/stake.js';
import { allNetuids } from '../subnets.js';
import { moveColdkeyStake } from './coldkey-stake.js';
import { recordSwap } from './last-transaction.js';
import { moveColdkeyLocks } from './locks.js';

/** From which coldkey to which. */
export type ColdkeySwap = { readonly from: AccountId; readonly to: AccountId };

/** Hands everything a coldkey has to another (SubtensorModule.do_swap_coldkey). */
export function swapColdkey(context: Context, { from, to }: ColdkeySwap): void {
  const { storage } = context;
  if (stakingHotkeys.get(storage, to).length > 0) throw failure('ColdKeyAlreadyAssociated');
  if (hotkeyExists(storage, to)) throw failure('NewColdKeyIsHotkey');
  const swap = { from, to };
  moveIdentity(storage, swap);
  setAccepting(storage, to, true);
  for (const netuid of allNetuids(storage)) {
    if (subnetOwner.get(storage, netuid) === from) subnetOwner.set(storage, [netuid], to);
    moveAutoStake(storage, swap, netuid);
    moveColdkeyStake(storage, swap, netuid);
  }
  moveList(storage, stakingHotkeys, swap);
  moveHotkeys(storage, swap);
  moveColdkeyLocks(storage, swap, () => moveFlags(storage, swap));
  transferAll(context, from, to);
  recordSwap(storage, to, number.get(storage));
  deposit(context, { tag: 'ColdkeySwapped', value: { oldColdkey: from, newColdkey: to } });
}

function moveIdentity(storage: Externalities, { from, to }: ColdkeySwap): void {
  const identity = identitiesV2.get(storage, from);
  if (!identity || identitiesV2.exists(storage, to)) return;
  identitiesV2.remove(storage, from);
  identitiesV2.set(storage, [to], identity);
}

function moveAutoStake(storage: Externalities, { from, to }: ColdkeySwap, netuid: Netuid): void {
  const hotkey = autoStakeDestination.get(storage, from, netuid);
  if (hotkey === undefined) return;
  autoStakeDestination.remove(storage, from, netuid);
  autoStakeDestination.set(storage, [to, netuid], hotkey);
  const known = autoStakeDestinationColdkeys.get(storage, hotkey, netuid);
  const others = known.filter((coldkey) => coldkey !== from && coldkey !== to);
  autoStakeDestinationColdkeys.set(storage, [hotkey, netuid], [...others, to]);
}

function moveHotkeys(storage: Externalities, swap: ColdkeySwap): void {
  for (const hotkey of ownedHotkeys.get(storage, swap.from)) {
    ensureNoSystemAccount(hotkey);
    owner.set(storage, [hotkey], swap.to);
  }
  moveList(storage, ownedHotkeys, swap);
}

function moveList(
  storage: Externalities,
  list: typeof ownedHotkeys,
  { from, to }: ColdkeySwap,
): void {
  const known = list.get(storage, to);
  const moved = list.get(storage, from).filter((hotkey) => !known.includes(hotkey));
  list.remove(storage, from);
  list.set(storage, [to], [...known, ...moved]);
}

function moveFlags(storage: Externalities, { from, to }: ColdkeySwap): void {
  const flags = accountFlags.get(storage, from);
  accountFlags.remove(storage, from);
  if (flags === 0n) accountFlags.remove(storage, to);
  else accountFlags.set(storage, [to], flags);
}
