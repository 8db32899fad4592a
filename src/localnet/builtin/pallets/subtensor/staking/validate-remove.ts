import { MOST_INPUT_TO_RESERVE, NO_SELL_LIMIT, sellAlpha } from '../../../../../economy/swap.js';
import { saturateU64 } from '../../../../../economy/unsigned.js';
import type { AlphaUnits } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { failure } from '../errors.js';
import { hotkeyExists } from '../hotkeys.js';
import { ensureAvailable } from '../locks/upkeep.js';
import { reservesOf } from '../reserves.js';
import { type Position, stakeOf } from '../stake-book.js';
import { subnetExists } from '../subnets.js';
import { LEAST_STAKE } from './validate-add.js';

/** Refuses an amount that no trade in the subnet's pool could be of. */
export function ensureWithinReserve(
  { storage }: Context,
  { netuid }: Position,
  amount: AlphaUnits,
): void {
  const { mechanism, alphaReserve } = reservesOf(storage, netuid);
  if (mechanism === 'dynamic' && amount > saturateU64(alphaReserve * MOST_INPUT_TO_RESERVE)) {
    throw failure('InsufficientLiquidity');
  }
}

/** Every refusal of an unstake, in the order of SubtensorModule.validate_remove_stake. */
export function validateRemove(
  { storage }: Context,
  position: Position,
  amount: AlphaUnits,
  fill: { readonly most: AlphaUnits; readonly allowPartial: boolean },
): void {
  const { coldkey, hotkey, netuid } = position;
  if (!subnetExists(storage, netuid)) throw failure('SubnetNotExists');
  if (amount === 0n) throw failure('AmountTooLow');
  const staked = stakeOf(storage, position);
  if (amount > staked) throw failure('NotEnoughStakeToWithdraw');
  const order = { amount, limitPrice: NO_SELL_LIMIT, dropFees: false };
  const swap = sellAlpha(reservesOf(storage, netuid), order);
  if (!swap.ok) throw failure('InsufficientLiquidity');
  // Whoever takes everything may take little.
  if (amount < staked && swap.value.paidOut < LEAST_STAKE) throw failure('AmountTooLow');
  if (!fill.allowPartial && amount > fill.most) throw failure('SlippageTooHigh');
  if (!hotkeyExists(storage, hotkey)) throw failure('HotKeyAccountNotExists');
  ensureAvailable(storage, coldkey, netuid, amount);
}
