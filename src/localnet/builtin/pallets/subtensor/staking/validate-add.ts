import { buyAlpha, MOST_INPUT_TO_RESERVE, NO_BUY_LIMIT } from '../../../../../economy/swap.js';
import { feeOnGross } from '../../../../../economy/swap-fee.js';
import { least, saturateU64 } from '../../../../../economy/unsigned.js';
import { type Rao, rao } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { spendable } from '../custody.js';
import { failure } from '../errors.js';
import { hotkeyExists } from '../hotkeys.js';
import { reservesOf } from '../reserves.js';
import type { Position } from '../stake-book.js';
import { subtokenEnabled } from '../storage/networks.js';
import { subnetExists } from '../subnets.js';
import { ensureBuysShare } from './stake-into.js';

/** Rao that a stake or an unstake must at least be worth. */
export const LEAST_STAKE = rao(2_000_000n);

/** How far an order may be filled: all or nothing of the amount, or as much of it as the limit allows. */
export type Fill = { readonly most: Rao; readonly allowPartial: boolean };

/** Refuses an amount that no trade in the subnet's pool could be of. */
export function ensureWithinReserve({ storage }: Context, { netuid }: Position, amount: Rao): void {
  const { mechanism, taoReserve } = reservesOf(storage, netuid);
  if (mechanism === 'dynamic' && amount > saturateU64(taoReserve * MOST_INPUT_TO_RESERVE)) {
    throw failure('InsufficientLiquidity');
  }
}

/** Every refusal of a stake, in the order of SubtensorModule.validate_add_stake. */
export function validateAdd(context: Context, position: Position, asked: Rao, fill: Fill): void {
  const { storage } = context;
  const { coldkey, hotkey, netuid } = position;
  if (!subnetExists(storage, netuid)) throw failure('SubnetNotExists');
  if (!subtokenEnabled.get(storage, netuid)) throw failure('SubtokenDisabled');
  const pool = reservesOf(storage, netuid);
  const simulate = (amount: Rao) =>
    buyAlpha(pool, { amount, limitPrice: NO_BUY_LIMIT, dropFees: false });
  const smallest = simulate(LEAST_STAKE);
  const smallestFee = smallest.ok ? smallest.value.fee : feeOnGross(pool, LEAST_STAKE);
  if (asked < LEAST_STAKE + smallestFee) throw failure('AmountTooLow');
  if (!fill.allowPartial && asked > fill.most) throw failure('SlippageTooHigh');
  const amount = fill.allowPartial ? least(asked, fill.most) : asked;
  if (amount > spendable(context, coldkey)) throw failure('NotEnoughBalanceToStake');
  if (!hotkeyExists(storage, hotkey)) throw failure('HotKeyAccountNotExists');
  const swap = simulate(amount);
  if (!swap.ok) throw failure('InsufficientLiquidity');
  if (swap.value.paidIn < LEAST_STAKE) throw failure('AmountTooLow');
  if (swap.value.paidOut === 0n) throw failure('InsufficientLiquidity');
  ensureBuysShare(storage, position, swap.value.paidOut);
}
