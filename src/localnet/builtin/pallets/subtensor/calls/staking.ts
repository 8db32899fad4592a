import { maxAmountToRemove } from '../../../../../economy/max-amount.js';
import { NO_SELL_LIMIT } from '../../../../../economy/swap.js';
import { least } from '../../../../../economy/unsigned.js';
import type { AlphaUnits, RaoPerAlpha } from '../../../../../units/money.js';
import { call } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import { ensureSigned } from '../../../frame/origin.js';
import { bool } from '../../../scale/primitives.js';
import { failure } from '../errors.js';
import { reservesOf } from '../reserves.js';
import { type Position, stakeOf } from '../stake-book.js';
import { addStake, addStakeLimit } from '../staking/add-stake.js';
import { settleUnstake } from '../staking/after-unstake.js';
import { unstakeFrom } from '../staking/unstake-from.js';
import { ensureWithinReserve, validateRemove } from '../staking/validate-remove.js';
import { subtokenEnabled } from '../storage/networks.js';
import { settled } from '../trade.js';
import { account } from '../types/accounts.js';
import { alpha, limitPrice, maybeLimitPrice, netuid, tao } from '../types/amounts.js';
import { costing } from './cost.js';

export const stakingCalls = {
  add_stake: call({
    index: 2,
    args: { hotkey: account, netuid, amountStaked: tao },
    weight: costing(1_532_032n),
    run: (context, origin, { hotkey, netuid, amountStaked }) => {
      addStake(context, { coldkey: ensureSigned(origin), hotkey, netuid }, amountStaked);
    },
  }),
  remove_stake: call({
    index: 3,
    args: { hotkey: account, netuid, amountUnstaked: alpha },
    weight: costing(1_284_599n),
    run: (context, origin, { hotkey, netuid, amountUnstaked }) =>
      removeStake(context, { coldkey: ensureSigned(origin), hotkey, netuid }, amountUnstaked),
  }),
  add_stake_limit: call({
    index: 88,
    args: { hotkey: account, netuid, amountStaked: tao, limitPrice, allowPartial: bool },
    weight: costing(1_626_502n),
    run: (context, origin, { hotkey, netuid, amountStaked, ...limit }) => {
      addStakeLimit(
        context,
        { coldkey: ensureSigned(origin), hotkey, netuid },
        amountStaked,
        limit,
      );
    },
  }),
  remove_stake_limit: call({
    index: 89,
    args: { hotkey: account, netuid, amountUnstaked: alpha, limitPrice, allowPartial: bool },
    weight: costing(1_357_848n),
    run: (context, origin, { hotkey, netuid, amountUnstaked, limitPrice, allowPartial }) =>
      removeStakeLimit(
        context,
        { coldkey: ensureSigned(origin), hotkey, netuid },
        {
          amount: amountUnstaked,
          limitPrice,
          allowPartial,
        },
      ),
  }),
  remove_stake_full_limit: call({
    index: 103,
    args: { hotkey: account, netuid, limitPrice: maybeLimitPrice },
    weight: costing(1_364_646n),
    run: (context, origin, { hotkey, netuid, limitPrice }) => {
      const position = { coldkey: ensureSigned(origin), hotkey, netuid };
      const amount = stakeOf(context.storage, position);
      if (limitPrice === undefined) removeStake(context, position, amount);
      else removeStakeLimit(context, position, { amount, limitPrice, allowPartial: false });
    },
  }),
};

function removeStake(context: Context, position: Position, asked: AlphaUnits): undefined {
  if (!subtokenEnabled.get(context.storage, position.netuid)) throw failure('SubtokenDisabled');
  // A fee paid in alpha may have taken from the stake since the operator looked.
  const amount = least(asked, stakeOf(context.storage, position));
  ensureWithinReserve(context, position, amount);
  validateRemove(context, position, amount, { most: amount, allowPartial: false });
  unstakeFrom(context, position, amount, NO_SELL_LIMIT);
  settleUnstake(context, position);
}

type LimitOrder = {
  readonly amount: AlphaUnits;
  readonly limitPrice: RaoPerAlpha;
  readonly allowPartial: boolean;
};

function removeStakeLimit(
  context: Context,
  position: Position,
  { amount, limitPrice, allowPartial }: LimitOrder,
): undefined {
  ensureWithinReserve(context, position, amount);
  const pool = reservesOf(context.storage, position.netuid);
  const most = settled(maxAmountToRemove(pool, limitPrice));
  validateRemove(context, position, amount, { most, allowPartial });
  unstakeFrom(context, position, least(amount, most), limitPrice);
  settleUnstake(context, position);
}
