import { NO_BUY_LIMIT, NO_SELL_LIMIT } from '../../../../../economy/swap.js';
import { addU64 } from '../../../../../economy/unsigned.js';
import type { Netuid, Rao } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import type { AccountId } from '../../../types/account.js';
import { failure } from '../errors.js';
import { hotkeyExists } from '../hotkeys.js';
import { type Position, stakeOf } from '../stake-book.js';
import { subtokenEnabled } from '../storage/networks.js';
import { allNetuids, subnetsOf } from '../subnets.js';
import { NO_TAO, ROOT_NETUID } from '../types/amounts.js';
import { closeSmallNomination } from './after-unstake.js';
import { stakeInto } from './stake-into.js';
import { unstakeFrom } from './unstake-from.js';
import { validateRemove } from './validate-remove.js';

/** One coldkey's stakes on one hotkey, wherever they are. */
type Keys = { readonly coldkey: AccountId; readonly hotkey: AccountId };

/** Unstakes everything a coldkey has on a hotkey; what cannot be unstaked stays without a word. */
export function unstakeAll(context: Context, keys: Keys): void {
  ensureHotkey(context, keys);
  unstakeOn(context, keys, allNetuids(context.storage));
}

/** Unstakes everything but root stake, and stakes on root what it brings. */
export function unstakeAllAlpha(context: Context, keys: Keys): void {
  ensureHotkey(context, keys);
  const proceeds = unstakeOn(context, keys, subnetsOf(context.storage));
  stakeInto(context, { ...keys, netuid: ROOT_NETUID }, proceeds, NO_BUY_LIMIT);
}

function ensureHotkey({ storage }: Context, { hotkey }: Keys): void {
  if (!hotkeyExists(storage, hotkey)) throw failure('HotKeyAccountNotExists');
}

function unstakeOn(context: Context, keys: Keys, netuids: readonly Netuid[]): Rao {
  let proceeds = NO_TAO;
  for (const netuid of netuids) {
    const position = { ...keys, netuid };
    if (!subtokenEnabled.get(context.storage, netuid)) continue;
    const amount = stakeOf(context.storage, position);
    if (!canRemove(context, position, amount)) continue;
    proceeds = addU64(proceeds, unstakeFrom(context, position, amount, NO_SELL_LIMIT));
    closeSmallNomination(context, position);
  }
  return proceeds;
}

function canRemove(
  context: Context,
  position: Position,
  amount: ReturnType<typeof stakeOf>,
): boolean {
  try {
    validateRemove(context, position, amount, { most: amount, allowPartial: false });
    return true;
  } catch (thrown) {
    if (thrown instanceof DispatchFailure) return false;
    throw thrown;
  }
}
