import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { BuyQuote, StakeMarket } from '../../../chain/stake.js';
import { refuse } from '../../../errors.js';
import type { Fraction } from '../../../units/fraction.js';
import {
  type Alpha,
  alpha,
  coinText,
  type Rao,
  type RaoPerAlpha,
  rao,
} from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { raisedBy } from '../../../units/tolerance.js';
import { afterSwapFee, alphaFor, beforeSwapFee, priceAfter } from '../../../units/trade.js';
import { spendable } from '../../spendable.js';
import { noRoom, pastLimit, poolTooSmall } from '../pool-answer.js';
import type { Position } from '../position.js';

export type Request = Position & {
  readonly amount: Rao;
  readonly tolerance: Fraction;
  readonly allowPartial: boolean;
};

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = {
  readonly balance: AccountBalance;
  readonly existentialDeposit: Rao;
  readonly market: StakeMarket;
  readonly price: RaoPerAlpha;
  readonly quote: BuyQuote | undefined;
  readonly stake: Alpha;
  readonly hotkeyOwner: Ss58 | undefined;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: AddStake;
  /** What the amount buys if the price does not move at all. */
  readonly receivedNow: Alpha;
  /** What all of the amount buys if the price goes to the limit at once. */
  readonly leastReceived: Alpha;
  readonly freeAfter: Rao;
};

type AddStake = Extract<Call, { kind: 'addStakeLimit' }>;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planStakeAdd(request: Request, facts: Charged): Plan {
  const { amount, netuid } = request;
  const { market, price, balance } = facts;
  const call = stakeCall(request, price);
  checkTarget(request, facts);
  checkAmount(request, facts);
  if (market.dynamic) checkPrice(call, facts, request);
  const received = (at: RaoPerAlpha) =>
    alpha(netuid, alphaFor(afterSwapFee(amount, market.feeRate), at));
  return {
    ...{ request, facts, call },
    receivedNow: received(price),
    leastReceived: received(market.dynamic ? call.limitPrice : price),
    freeAfter: rao(balance.free - amount - facts.fee),
  };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const stakeCall = (request: Request, price: RaoPerAlpha): AddStake => ({
  kind: 'addStakeLimit',
  hotkey: request.hotkey,
  netuid: request.netuid,
  amount: request.amount,
  limitPrice: raisedBy(price, request.tolerance),
  allowPartial: request.allowPartial,
});

function checkTarget({ hotkey, netuid }: Request, { market, hotkeyOwner }: Facts): void {
  if (!market.open) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} takes no stake: it has not been started`,
      netuid === 0
        ? "root opens it with the chain's sudo key"
        : `its owner starts it with \`btcli subnet start --netuid ${netuid}\``,
    );
  }
  if (!hotkeyOwner) {
    throw refuse(
      'not-found',
      `the chain does not know the hotkey ${hotkey}`,
      'only a hotkey that was registered on some subnet can hold stake',
    );
  }
}

function checkAmount({ amount }: Request, { market, fee, balance, existentialDeposit }: Charged) {
  if (amount === 0n) throw refuse('bad-input', 'the amount is zero', 'stake at least one rao');
  const least = beforeSwapFee(market.minimum, market.feeRate);
  if (amount < least) {
    throw refuse(
      'amount-too-low',
      `${coinText(amount)} TAO is below the minimum stake`,
      `stake at least ${coinText(least)} TAO`,
    );
  }
  const most = spendable(balance, existentialDeposit) - fee;
  if (amount > most) {
    throw refuse(
      'balance-too-low',
      `${coinText(amount)} TAO and a fee of ${coinText(fee)} are more than ${coinText(balance.free)} free TAO allow`,
      most >= least
        ? `at most ${coinText(most)} TAO can be staked`
        : 'the coldkey cannot stake the minimum; fund it first',
    );
  }
}

function checkPrice(
  { limitPrice }: AddStake,
  { price, quote }: Facts,
  { netuid, amount, tolerance, allowPartial }: Request,
): void {
  if (limitPrice <= price) throw noRoom(price, tolerance);
  if (!quote || allowPartial) return;
  if (quote.receives.units === 0n) throw poolTooSmall(netuid);
  const reached = priceAfter(price, amount - quote.fee, quote.receives.units);
  if (reached > limitPrice) throw pastLimit('above-limit', reached, limitPrice);
}

/** The limit of a purchase that was signed. */
export function limitOf(call: Call): RaoPerAlpha {
  if (call.kind === 'addStakeLimit') return call.limitPrice;
  throw new Error(`${call.kind} buys no stake`);
}

/** What the operator should see again: a price past the shown limit, or less alpha than the shown least. */
export function quoteMoved(shown: Plan, now: Plan): string | undefined {
  if (!shown.facts.market.dynamic) return undefined;
  if (now.facts.price > shown.call.limitPrice) return 'the price rose past the limit';
  const expected = now.facts.quote?.receives.units;
  return expected !== undefined && expected < shown.leastReceived.units && !shown.call.allowPartial
    ? 'the pool gives less than the least that was shown'
    : undefined;
}
