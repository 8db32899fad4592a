import { maxAmountToMove } from '../../../../../economy/max-amount.js';
import { NO_BUY_LIMIT, NO_SELL_LIMIT } from '../../../../../economy/swap.js';
import { least } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, Rao } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { transferTao } from '../custody.js';
import { becomeDelegate, ownsHotkey } from '../hotkeys.js';
import { reservesOf } from '../reserves.js';
import { type Position, stakeOf } from '../stake-book.js';
import { settled } from '../trade.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { stakeInto } from './stake-into.js';
import { transferWithin } from './transfer-within.js';
import { unstakeFrom } from './unstake-from.js';
import { LEAST_STAKE } from './validate-add.js';
import { validateTransition } from './validate-transition.js';

/** Stake on its way from one position to another. */
export type Transition = {
  readonly from: Position;
  readonly to: Position;
  /** Alpha of the origin; more than there is means all of it. */
  readonly amount: AlphaUnits;
  /** The least that the origin's alpha may be worth in the destination's, times 1e9. */
  readonly limit?: { readonly price: bigint; readonly allowPartial: boolean };
  /** Whether subnets that forbid transfers forbid this. */
  readonly asTransfer?: boolean;
};

/** Carries out a transition; returns what it was worth in rao. */
export function moveStake(context: Context, transition: Transition): Rao {
  const { storage } = context;
  const { from, to } = transition;
  // A fee paid in alpha may have taken from the stake since the operator looked.
  const amount = least(transition.amount, stakeOf(storage, from));
  const most = mostToMove(context, transition, amount);
  validateTransition(storage, transition, amount, most);
  const moved = least(amount, most);
  return from.netuid === to.netuid
    ? transferWithin(context, from, to, moved)
    : moveAcross(context, from, to, moved);
}

function mostToMove(
  { storage }: Context,
  { from, to, limit }: Transition,
  amount: AlphaUnits,
): AlphaUnits {
  if (limit === undefined || from.netuid === to.netuid) return amount;
  const poolOf = ({ netuid }: Position) => reservesOf(storage, netuid);
  return settled(maxAmountToMove(poolOf(from), poolOf(to), limit.price));
}

/** Sells in one subnet and buys in the other at whatever price, for one fee; a small sum stays TAO. */
function moveAcross(context: Context, from: Position, to: Position, amount: AlphaUnits): Rao {
  const fromRoot = from.netuid === ROOT_NETUID;
  const proceeds = unstakeFrom(context, from, amount, NO_SELL_LIMIT, { dropFees: fromRoot });
  if (from.coldkey !== to.coldkey) transferTao(context, from.coldkey, to.coldkey, proceeds);
  if (proceeds < LEAST_STAKE) return proceeds;
  if (!ownsHotkey(context.storage, to.coldkey, to.hotkey)) {
    becomeDelegate(context.storage, to.hotkey);
  }
  stakeInto(context, to, proceeds, NO_BUY_LIMIT, !fromRoot);
  return proceeds;
}
