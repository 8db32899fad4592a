import type { PalletErrors } from '../entry.js';

/** SubtensorModule: stake that is locked to back a hotkey. */
export const locks: PalletErrors = {
  CannotUnstakeLock: {
    meaning: 'part of this stake is locked and cannot be sold',
    hint: 'sell less than what is not locked',
    renamed: 'StakeUnavailable',
  },
  StakeUnavailable: {
    meaning: 'part of this stake is locked to back a hotkey',
    hint: 'sell less than what is not locked',
  },
  LockHotkeyMismatch: {
    meaning: 'the coldkey, or the one that receives, has a lock on this subnet for another hotkey',
    hint: 'lock to the hotkey of the first lock, or move that lock before',
  },
  InsufficientStakeForLock: {
    meaning: 'the coldkey holds less stake on the subnet than would be locked in all',
    hint: 'lock less, or stake more with `btcli stake add`',
  },
  NoExistingLock: {
    meaning: 'the coldkey has no lock on this subnet',
    hint: 'check the subnet and the coldkey',
  },
  ActiveLockExists: {
    meaning: 'the new coldkey has locked stake of its own, so locks cannot be handed to it',
    hint: 'swap to a coldkey without locked stake',
  },
  UnlockAmountTooHigh: {
    meaning: 'the lock holds less than was to be unlocked',
    hint: 'unlock at most what the lock holds',
  },
  AccountRejectsLockedAlpha: {
    meaning:
      'the receiving coldkey does not take locked alpha, as is the rule until it says otherwise',
    hint: 'send only what is not locked, or have the receiver accept locked alpha first',
  },
};
