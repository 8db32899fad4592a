import { bool, present, u64 } from '../../../scale/primitives.js';
import { byAccount, byNetuid, maybeKeyed, maybePerSubnet, single } from '../storage-item.js';
import { lockState } from '../types/stake.js';

/** A lock: coldkey, netuid, hotkey. */
export const lock = maybeKeyed('Lock', [byAccount, byNetuid, byAccount], lockState);
export const lockingColdkeys = maybeKeyed(
  'LockingColdkeys',
  [byNetuid, byAccount, byAccount],
  present,
);
export const hotkeyLock = maybeKeyed('HotkeyLock', [byNetuid, byAccount], lockState);
export const decayingHotkeyLock = maybeKeyed(
  'DecayingHotkeyLock',
  [byNetuid, byAccount],
  lockState,
);
export const ownerLock = maybePerSubnet('OwnerLock', lockState);
export const decayingOwnerLock = maybePerSubnet('DecayingOwnerLock', lockState);
export const decayingLock = maybeKeyed('DecayingLock', [byAccount, byNetuid], bool);
export const maturityRate = single('MaturityRate', u64, 934_866n);
export const unlockRate = single('UnlockRate', u64, 934_866n);
