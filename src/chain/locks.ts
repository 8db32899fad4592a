import type { BlockRef } from '../units/block.js';
import type { Alpha, Netuid } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** What a coldkey has on one subnet, and what of it is locked. */
export type StakeLock = {
  readonly netuid: Netuid;
  /** In whose favour it is locked (SubtensorModule.Lock); undefined where nothing ever was. */
  readonly hotkey: Ss58 | undefined;
  /** On all hotkeys together. */
  readonly total: Alpha;
  /** As it stands at the block, after what has come free with time. */
  readonly locked: Alpha;
  readonly available: Alpha;
  /** Whether what is locked stays so; else it comes free with time (SubtensorModule.DecayingLock). */
  readonly perpetual: boolean;
};

/** Whether locked alpha may go to another coldkey within its subnet (SubtensorModule.transfer_lock). */
export type LockHandover =
  | 'goes'
  /** SubtensorModule.AccountFlags: the receiver has not said that it takes any. */
  | 'not-taken'
  /** The receiver has a lock of its own there, for another hotkey. */
  | 'other-hotkey';

export type LockReads = {
  /** Every subnet on which the coldkey has anything, by netuid; refuses before spec 411. */
  readonly locks: (coldkey: Ss58, at: BlockRef) => Promise<readonly StakeLock[]>;
  /** Free alpha goes before what is locked, so this says nothing about less than all that is free. */
  readonly lockHandover: (
    from: { readonly coldkey: Ss58; readonly netuid: Netuid },
    to: Ss58,
    at: BlockRef,
  ) => Promise<LockHandover>;
  /** SubtensorModule.UnlockRate: blocks in which a lock that fades falls to 37 percent. */
  readonly unlockRate: (at: BlockRef) => Promise<number>;
};
