import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { effectiveMinChildkeyTake } from '../block-step/family-dividends.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { hotkeyExists, ownsHotkey } from '../hotkeys.js';
import { passesLimit } from '../rate-limit.js';
import {
  childkeyTake,
  delegates,
  maxChildkeyTake,
  maxDelegateTake,
  minDelegateTake,
} from '../storage/delegation.js';
import {
  lastRateLimitedBlock,
  transactionKeyLastBlock,
  txChildkeyTakeRateLimit,
  txDelegateTakeRateLimit,
} from '../storage/limits.js';

/** Under which number TransactionKeyLastBlock counts a change of the childkey take. */
const SET_CHILDKEY_TAKE = 1;

const lastChange = (value: AccountId) => ({ tag: 'LastTxBlockDelegateTake', value }) as const;

/** Why the coldkey may not set a take of this hotkey, if so (SubtensorModule.do_take_checks). */
export function takeRefusal(
  storage: Externalities,
  coldkey: AccountId,
  hotkey: AccountId,
): 'HotKeyAccountNotExists' | 'NonAssociatedColdKey' | undefined {
  if (!hotkeyExists(storage, hotkey)) return 'HotKeyAccountNotExists';
  return ownsHotkey(storage, coldkey, hotkey) ? undefined : 'NonAssociatedColdKey';
}

/** Lets a hotkey keep more of its nominators' dividends: not again before the limit is over. */
export function increaseTake(
  context: Context,
  coldkey: AccountId,
  hotkey: AccountId,
  take: number,
): void {
  const { storage } = context;
  ensureTakeOf(storage, coldkey, hotkey);
  if (delegates.exists(storage, hotkey) && take <= delegates.get(storage, hotkey)) {
    throw failure('DelegateTakeTooLow');
  }
  if (take > maxDelegateTake.get(storage)) throw failure('DelegateTakeTooHigh');
  if (changedTooRecently(context, hotkey)) throw failure('DelegateTxRateLimitExceeded');
  writeTake(context, hotkey, take);
  deposit(context, { tag: 'TakeIncreased', value: [coldkey, hotkey, take] });
}

/** Lets a hotkey keep less, at any time. */
export function decreaseTake(
  context: Context,
  coldkey: AccountId,
  hotkey: AccountId,
  take: number,
): void {
  const { storage } = context;
  ensureTakeOf(storage, coldkey, hotkey);
  if (delegates.exists(storage, hotkey) && take >= delegates.get(storage, hotkey)) {
    throw failure('DelegateTakeTooLow');
  }
  if (take < minDelegateTake.get(storage)) throw failure('DelegateTakeTooLow');
  writeTake(context, hotkey, take);
  deposit(context, { tag: 'TakeDecreased', value: [coldkey, hotkey, take] });
}

/** Sets what a child keeps of what its parents' stake earns in a subnet. */
export function setChildkeyTake(
  context: Context,
  coldkey: AccountId,
  { hotkey, netuid, take }: { hotkey: AccountId; netuid: Netuid; take: number },
): void {
  const { storage } = context;
  if (!ownsHotkey(storage, coldkey, hotkey)) throw failure('NonAssociatedColdKey');
  const least = effectiveMinChildkeyTake(storage, netuid);
  if (take < least || take > maxChildkeyTake.get(storage)) throw failure('InvalidChildkeyTake');
  const block = number.get(storage);
  const current = Math.max(childkeyTake.get(storage, hotkey, netuid), least);
  const last = transactionKeyLastBlock.get(storage, hotkey, netuid, SET_CHILDKEY_TAKE);
  if (take > current && !passesLimit(txChildkeyTakeRateLimit.get(storage), block, last)) {
    throw failure('TxChildkeyTakeRateLimitExceeded');
  }
  childkeyTake.set(storage, [hotkey, netuid], take);
  transactionKeyLastBlock.set(storage, [hotkey, netuid, SET_CHILDKEY_TAKE], block);
  deposit(context, { tag: 'ChildKeyTakeSet', value: [hotkey, take] });
}

function ensureTakeOf(storage: Externalities, coldkey: AccountId, hotkey: AccountId): void {
  const refused = takeRefusal(storage, coldkey, hotkey);
  if (refused !== undefined) throw failure(refused);
}

// The block at which the limit ends still counts as too recent.
function changedTooRecently({ storage }: Context, hotkey: AccountId): boolean {
  const limit = txDelegateTakeRateLimit.get(storage);
  const last = lastRateLimitedBlock.get(storage, lastChange(hotkey));
  const passed = BigInt(Math.max(0, number.get(storage) - last));
  return limit !== 0n && last !== 0 && passed <= limit;
}

function writeTake({ storage }: Context, hotkey: AccountId, take: number): void {
  lastRateLimitedBlock.set(storage, [lastChange(hotkey)], number.get(storage));
  delegates.set(storage, [hotkey], take);
}
