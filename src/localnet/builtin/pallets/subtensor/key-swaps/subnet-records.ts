import type { Netuid } from '../../../../../units/money.js';
import { setOwnerHotkey } from '../networks/owner.js';
import { autoStakeDestination, autoStakeDestinationColdkeys } from '../storage/auto-stake.js';
import { childkeyTake } from '../storage/delegation.js';
import { subnetOwnerHotkey } from '../storage/ownership.js';
import { moveFamily } from './family.js';
import type { HotkeySwap } from './hotkey-swap.js';
import { moveNeuron } from './neuron.js';
import { movePendingChildren } from './pending-children.js';
import { moveStake } from './stake.js';

/** Moves all that a subnet knows of a hotkey (perform_hotkey_swap_on_one_subnet). */
export function moveSubnetRecords(swap: HotkeySwap, netuid: Netuid): void {
  moveNeuron(swap, netuid);
  moveChildkeyTake(swap, netuid);
  moveFamily(swap, netuid);
  movePendingChildren(swap, netuid);
  moveAutoStake(swap, netuid);
  moveSubnetOwner(swap, netuid);
  if (!swap.keepStake) moveStake(swap, netuid);
}

function moveChildkeyTake(
  { context: { storage }, from, to, meter }: HotkeySwap,
  netuid: Netuid,
): void {
  if (!childkeyTake.exists(storage, from, netuid)) return;
  const take = childkeyTake.get(storage, from, netuid);
  childkeyTake.remove(storage, from, netuid);
  childkeyTake.set(storage, [to, netuid], take);
  meter.count(1, 2);
}

function moveAutoStake({ context: { storage }, from, to }: HotkeySwap, netuid: Netuid): void {
  if (!autoStakeDestinationColdkeys.exists(storage, from, netuid)) return;
  const coldkeys = autoStakeDestinationColdkeys.get(storage, from, netuid);
  for (const coldkey of coldkeys) autoStakeDestination.set(storage, [coldkey, netuid], to);
  autoStakeDestinationColdkeys.remove(storage, from, netuid);
  autoStakeDestinationColdkeys.set(storage, [to, netuid], coldkeys);
}

function moveSubnetOwner({ context, from, to, meter }: HotkeySwap, netuid: Netuid): void {
  const { storage } = context;
  if (!subnetOwnerHotkey.exists(storage, netuid)) return;
  meter.count(1, 0);
  if (subnetOwnerHotkey.get(storage, netuid) !== from) return;
  setOwnerHotkey(context, netuid, to);
  meter.count(0, 1);
}
