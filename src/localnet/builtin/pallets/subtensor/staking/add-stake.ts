import { maxAmountToAdd } from '../../../../../economy/max-amount.js';
import { NO_BUY_LIMIT } from '../../../../../economy/swap.js';
import { least } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Rao, RaoPerAlpha } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { becomeDelegate, ownsHotkey } from '../hotkeys.js';
import { reservesOf } from '../reserves.js';
import type { Position } from '../stake-book.js';
import { settled } from '../trade.js';
import { stakeInto } from './stake-into.js';
import { ensureWithinReserve, validateAdd } from './validate-add.js';

/** Stakes an amount at whatever price; returns the alpha it brought. */
export function addStake(context: Context, position: Position, amount: Rao): AlphaUnits {
  ensureWithinReserve(context, position, amount);
  validateAdd(context, position, amount, { most: amount, allowPartial: false });
  return stakeInto(context, position, amount, NO_BUY_LIMIT);
}

/** How dear a purchase may become, and whether it may then be made in part. */
export type BuyLimit = { readonly limitPrice: RaoPerAlpha; readonly allowPartial: boolean };

/** Stakes what the limit allows of an amount; returns the alpha it brought. */
export function addStakeLimit(
  context: Context,
  position: Position,
  amount: Rao,
  { limitPrice, allowPartial }: BuyLimit,
): AlphaUnits {
  const { storage } = context;
  const { coldkey, hotkey, netuid } = position;
  ensureWithinReserve(context, position, amount);
  const most = settled(maxAmountToAdd(reservesOf(storage, netuid), limitPrice));
  validateAdd(context, position, amount, { most, allowPartial });
  if (!ownsHotkey(storage, coldkey, hotkey)) becomeDelegate(storage, hotkey);
  return stakeInto(context, position, least(amount, most), limitPrice);
}
