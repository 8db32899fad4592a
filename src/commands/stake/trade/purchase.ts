import type { Call } from '../../../chain/call.js';
import type { BuyQuote } from '../../../chain/stake.js';
import { buyStep } from '../../../quotes/step.js';
import {
  type Alpha,
  alpha,
  type Rao,
  type RaoPerAlpha,
  raoPerAlpha,
} from '../../../units/money.js';
import { type PartsPerMillion, shareLost } from '../../../units/parts-per-million.js';
import { raisedBy } from '../../../units/tolerance.js';
import { afterSwapFee, alphaFor } from '../../../units/trade.js';
import { noRoom, pastLimit, poolTooSmall } from '../pool-answer.js';
import type { Position } from '../position.js';
import type { PoolFacts, Walk } from './pools.js';
import { mayFillPart, type PriceRule } from './price-rule.js';

/** One purchase of a plan, quoted on the pool that those before it leave. */
export type Purchase = {
  readonly position: Position;
  readonly amount: Rao;
  readonly price: RaoPerAlpha;
  /** Counted from the price beside it; undefined where any price will do. */
  readonly limit: RaoPerAlpha | undefined;
  readonly expected: Alpha;
  /** What all of the amount buys if the price goes to the limit at once. */
  readonly least: Alpha | undefined;
  readonly fee: Rao;
  /** What its own size costs of its value at the price, beside the fee. */
  readonly impact: PartsPerMillion;
  readonly call: BuyCall;
};

export type BuyCall = Extract<Call, { kind: 'addStakeLimit' | 'addStake' }>;

/** The call of one purchase at this price; exported so that its fee can be asked for beforehand. */
export function buyCall(
  { hotkey, netuid }: Position,
  amount: Rao,
  price: RaoPerAlpha,
  rule: PriceRule,
): BuyCall {
  if (rule.kind === 'any') return { kind: 'addStake', hotkey, netuid, amount };
  const { tolerance, allowPartial } = rule;
  const limitPrice = atMost(raisedBy(price, tolerance));
  return { kind: 'addStakeLimit', hotkey, netuid, amount, limitPrice, allowPartial };
}

/** A limit is a u64; a lower one is no dearer. */
const MOST_LIMIT = raoPerAlpha(2n ** 64n - 1n);
const atMost = (limit: RaoPerAlpha): RaoPerAlpha => (limit > MOST_LIMIT ? MOST_LIMIT : limit);

/**
 * Quotes the next purchase of a walk and leaves its pool behind; refuses what the chain would. Of the
 * first trade in a pool the runtime may have told what it brings.
 */
export function quotePurchase(
  position: Position,
  amount: Rao,
  rule: PriceRule,
  walk: Walk,
  told: BuyQuote | undefined,
): Purchase {
  const { netuid } = position;
  const { market, pool, price, isFirst } = walk.next(netuid);
  const call = buyCall(position, amount, price, rule);
  const limit = call.kind === 'addStakeLimit' ? call.limitPrice : undefined;
  if (market.dynamic && rule.kind === 'within' && limit !== undefined && limit <= price) {
    throw noRoom(price, rule.tolerance);
  }
  if (isFirst && told && told.receives.units === 0n && !mayFillPart(rule)) {
    throw poolTooSmall(netuid);
  }
  const step = buyStep(pool, { amount, limit, mayPart: mayFillPart(rule) });
  if (step.kind === 'refused') throw poolTooSmall(netuid);
  if (step.kind === 'past-limit') throw pastLimit('above-limit', step.reached, limit ?? price);
  walk.leave(netuid, step.after, step.priceAfter);
  const knows = isFirst && told && step.paid === amount;
  const receives = knows ? told.receives.units : step.receives;
  const fee = knows ? told.fee : step.fee;
  return {
    ...{ position, amount, price, limit, fee, call },
    expected: alpha(netuid, receives),
    least: leastOf({ market, pool, price }, position, amount, limit),
    impact: shareLost(alphaFor((step.paid - fee) as Rao, price), receives),
  };
}

function leastOf(
  { market, price }: PoolFacts,
  { netuid }: Position,
  amount: Rao,
  limit: RaoPerAlpha | undefined,
): Alpha | undefined {
  const at = market.dynamic ? limit : price;
  return at === undefined
    ? undefined
    : alpha(netuid, alphaFor(afterSwapFee(amount, market.feeRate), at));
}
