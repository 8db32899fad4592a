import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import {
  decayingHotkeyLock,
  decayingLock,
  decayingOwnerLock,
  hotkeyLock,
  lock,
  lockingColdkeys,
  ownerLock,
} from '../storage/locks.js';

/** Ends every lock on a subnet (SubtensorModule.destroy_lock_maps). */
export function forgetLocks(storage: Externalities, netuid: Netuid): void {
  for (const [[, hotkey, coldkey]] of lockingColdkeys.entries(storage, netuid)) {
    lock.remove(storage, coldkey, netuid, hotkey);
  }
  for (const item of [lockingColdkeys, hotkeyLock, decayingHotkeyLock]) item.clear(storage, netuid);
  ownerLock.remove(storage, netuid);
  decayingOwnerLock.remove(storage, netuid);
  for (const [[coldkey, of]] of decayingLock.entries(storage)) {
    if (of === netuid) decayingLock.remove(storage, coldkey, of);
  }
}
