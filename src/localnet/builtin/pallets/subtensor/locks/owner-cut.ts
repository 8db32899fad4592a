import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import { ownerCutAutoLockEnabled, subnetOwner, subnetOwnerHotkey } from '../storage/ownership.js';
import { lockedOn } from './held.js';
import { lockStake } from './locking.js';

/** Locks what a subnet's owner has just earned, where the owner wants that, beside what is locked. */
export function lockOwnerCut(context: Context, netuid: Netuid, amount: AlphaUnits): void {
  const { storage } = context;
  if (!ownerCutAutoLockEnabled.get(storage, netuid)) return;
  const coldkey = subnetOwner.get(storage, netuid);
  const hotkey = lockedOn(storage, coldkey, netuid) ?? subnetOwnerHotkey.get(storage, netuid);
  storage.begin();
  try {
    lockStake(context, coldkey, { hotkey, netuid, amount });
    storage.commit();
  } catch (thrown) {
    // What cannot be locked stays free.
    storage.rollback();
    if (!(thrown instanceof DispatchFailure)) throw thrown;
  }
}
