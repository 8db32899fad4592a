import { mergeLocks } from '../../../../../economy/conviction-lock.js';
import { convictionWinner } from '../../../../../economy/conviction-owner.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { deposit } from '../event.js';
import { takeUid } from '../neurons/register.js';
import { networkRegisteredAt } from '../storage/networks.js';
import { uids } from '../storage/neurons.js';
import { owner, subnetOwner, subnetOwnerHotkey } from '../storage/ownership.js';
import { subnetAlphaOut } from '../storage/pool.js';
import { ZERO_ACCOUNT } from '../types/accounts.js';
import { convictionsOf } from './conviction.js';
import { rolled } from './roles.js';
import { type LockSum, sumOf, takeSum, writeSum } from './sums.js';

/**
 * Gives a subnet to the owner of the hotkey with the most conviction, once the subnet is a year old
 * and enough of its alpha stands behind hotkeys (SubtensorModule.change_subnet_owner_if_needed).
 */
export function changeSubnetOwner(context: Context, netuid: Netuid): void {
  const { storage } = context;
  const winner = convictionWinner(
    convictionsOf(storage, netuid),
    subnetAlphaOut.get(storage, netuid),
    networkRegisteredAt.get(storage, netuid),
    number.get(storage),
  );
  if (winner === undefined) return;
  const newColdkey = owner.get(storage, winner);
  const oldColdkey = subnetOwner.get(storage, netuid);
  if (newColdkey === ZERO_ACCOUNT || newColdkey === oldColdkey) return;
  if (!ensureNeuron(storage, netuid, winner)) return;
  const old = subnetOwnerHotkey.get(storage, netuid);
  for (const perpetual of [true, false]) {
    const ofOwner = { ownerLock: true, perpetual, netuid, hotkey: old };
    pour(storage, ofOwner, { ...ofOwner, ownerLock: false });
  }
  for (const perpetual of [true, false]) {
    const ofWinner = { ownerLock: false, perpetual, netuid, hotkey: winner };
    pour(storage, ofWinner, { ...ofWinner, ownerLock: true });
  }
  subnetOwner.set(storage, [netuid], newColdkey);
  subnetOwnerHotkey.set(storage, [netuid], winner);
  deposit(context, { tag: 'SubnetOwnerChanged', value: { netuid, oldColdkey, newColdkey } });
}

/** Counts all of one sum in another. */
function pour(storage: Externalities, from: LockSum, to: LockSum): void {
  const moved = takeSum(storage, from);
  if (!moved) return;
  const whole = mergeLocks(rolled(storage, sumOf(storage, to), to), moved);
  const now = { ...whole, lastUpdate: number.get(storage) };
  // On the owner's hotkey conviction is the mass; elsewhere it stays what it was.
  writeSum(storage, to, to.ownerLock ? rolled(storage, now, to) : now);
}

function ensureNeuron(storage: Externalities, netuid: Netuid, hotkey: AccountId): boolean {
  if (uids.exists(storage, netuid, hotkey)) return true;
  try {
    takeUid(storage, netuid, hotkey);
    return true;
  } catch (thrown) {
    if (thrown instanceof DispatchFailure) return false;
    throw thrown;
  }
}
