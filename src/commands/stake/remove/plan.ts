import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { SellQuote, StakeMarket } from '../../../chain/stake.js';
import { refuse } from '../../../errors.js';
import type { Fraction } from '../../../units/fraction.js';
import {
  type Alpha,
  type AlphaUnits,
  coinText,
  type Rao,
  type RaoPerAlpha,
  rao,
} from '../../../units/money.js';
import { loweredBy } from '../../../units/tolerance.js';
import { afterSwapFee, alphaFor, beforeSwapFee, priceAfter, taoFor } from '../../../units/trade.js';
import { spendable } from '../../spendable.js';
import { noRoom, pastLimit, poolTooSmall } from '../pool-answer.js';
import type { Position } from '../position.js';

export type Request = Position & {
  /** `all` is what the position holds at the block of the plan. */
  readonly amount: AlphaUnits | 'all';
  readonly tolerance: Fraction;
  readonly allowPartial: boolean;
};

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = {
  readonly balance: AccountBalance;
  readonly existentialDeposit: Rao;
  readonly market: StakeMarket;
  readonly price: RaoPerAlpha;
  readonly quote: SellQuote | undefined;
  readonly stake: Alpha;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: RemoveStake;
  /** What the amount brings if the price does not move at all. */
  readonly receivedNow: Rao;
  /** What all of the amount brings if the price falls to the limit at once. */
  readonly leastReceived: Rao;
  /** At least, when all is sold and the fee is paid in TAO. */
  readonly freeAfter: Rao;
  /** Whether the coldkey has too little TAO for the fee; newer runtimes then take it from the alpha. */
  readonly feeInAlpha: boolean;
};

type RemoveStake = Extract<Call, { kind: 'removeStakeLimit' }>;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planStakeRemove(request: Request, facts: Charged): Plan {
  const { market, price, balance, existentialDeposit, fee, stake } = facts;
  const call = unstakeCall(request, price, stake);
  checkAmount(call, facts, request);
  if (market.dynamic) checkPrice(call, facts, request);
  const received = (at: RaoPerAlpha) => taoFor(afterSwapFee(call.amount, market.feeRate), at);
  const leastReceived = received(market.dynamic ? call.limitPrice : price);
  const feeInAlpha = fee > spendable(balance, existentialDeposit);
  return {
    ...{ request, facts, call, leastReceived, feeInAlpha },
    receivedNow: received(price),
    freeAfter: rao(balance.free + leastReceived - (feeInAlpha ? 0n : fee)),
  };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const unstakeCall = (request: Request, price: RaoPerAlpha, stake: Alpha): RemoveStake => ({
  kind: 'removeStakeLimit',
  hotkey: request.hotkey,
  netuid: request.netuid,
  amount: request.amount === 'all' ? stake.units : request.amount,
  limitPrice: loweredBy(price, request.tolerance),
  allowPartial: request.allowPartial,
});

function checkAmount({ amount }: RemoveStake, facts: Facts, { coldkey, hotkey, netuid }: Request) {
  const { stake, market, price, quote } = facts;
  if (stake.units === 0n) {
    throw refuse(
      'not-found',
      `${coldkey} has no stake on ${hotkey} in subnet ${netuid}`,
      'see what there is with `btcli stake list`',
    );
  }
  if (amount === 0n) throw refuse('bad-input', 'the amount is zero', 'sell at least one unit');
  if (amount > stake.units) {
    throw refuse(
      'balance-too-low',
      `${coinText(amount)} alpha is more than the ${coinText(stake.units)} staked`,
      `sell at most ${coinText(stake.units)}, or everything with --all`,
    );
  }
  const worth = quote?.receives ?? taoFor(afterSwapFee(amount, market.feeRate), price);
  if (amount < stake.units && worth < market.minimum) {
    const least = beforeSwapFee(alphaFor(market.minimum, price), market.feeRate);
    throw refuse(
      'amount-too-low',
      `${coinText(amount)} alpha brings ${coinText(worth)} TAO, less than the minimum of ${coinText(market.minimum)}`,
      `sell more than ${coinText(least)} alpha, or everything with --all`,
    );
  }
}

function checkPrice(
  { amount, limitPrice }: RemoveStake,
  { price, quote }: Facts,
  { netuid, tolerance, allowPartial }: Request,
): void {
  if (limitPrice >= price) throw noRoom(price, tolerance);
  if (!quote || allowPartial) return;
  if (quote.receives === 0n) throw poolTooSmall(netuid);
  const reached = priceAfter(price, quote.receives, amount - quote.fee.units);
  if (reached < limitPrice) throw pastLimit('below-limit', reached, limitPrice);
}

/** A sale that was signed. */
export function saleOf(call: Call): RemoveStake {
  if (call.kind === 'removeStakeLimit') return call;
  throw new Error(`${call.kind} sells no stake`);
}

/** What the operator should see again: a price past the shown limit, or less TAO than the shown least. */
export function quoteMoved(shown: Plan, now: Plan): string | undefined {
  if (!shown.facts.market.dynamic) return undefined;
  if (now.facts.price < shown.call.limitPrice) return 'the price fell past the limit';
  const expected = now.facts.quote?.receives;
  return expected !== undefined && expected < shown.leastReceived && !shown.call.allowPartial
    ? 'the pool gives less than the least that was shown'
    : undefined;
}
