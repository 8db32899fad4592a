import type { Context } from '../../../frame/context.js';
import type { DbMeter } from '../../../frame/db-meter.js';
import type { AccountId } from '../../../types/account.js';

/** One hotkey that takes the place of another of the same coldkey. */
export type HotkeySwap = {
  readonly context: Context;
  readonly coldkey: AccountId;
  readonly from: AccountId;
  readonly to: AccountId;
  /** Whether stake, and what follows from stake, stays behind. */
  readonly keepStake: boolean;
  readonly meter: DbMeter;
};
