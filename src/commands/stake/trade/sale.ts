import type { Call } from '../../../chain/call.js';
import type { SellQuote } from '../../../chain/stake.js';
import { sellStep } from '../../../quotes/step.js';
import {
  type Alpha,
  type AlphaUnits,
  alpha,
  type Rao,
  type RaoPerAlpha,
} from '../../../units/money.js';
import { type PartsPerMillion, shareLost } from '../../../units/parts-per-million.js';
import { loweredBy } from '../../../units/tolerance.js';
import { afterSwapFee, taoFor } from '../../../units/trade.js';
import { noRoom, pastLimit, poolTooSmall } from '../pool-answer.js';
import type { Position } from '../position.js';
import type { PoolFacts, Walk } from './pools.js';
import { mayFillPart, type PriceRule } from './price-rule.js';

/** One sale of a plan, quoted on the pool that those before it leave. */
export type Sale = {
  readonly position: Position;
  readonly amount: AlphaUnits;
  readonly price: RaoPerAlpha;
  /** Counted from the price beside it; undefined where any price will do. */
  readonly limit: RaoPerAlpha | undefined;
  readonly expected: Rao;
  /** What all of the amount brings if the price falls to the limit at once. */
  readonly least: Rao | undefined;
  readonly fee: Alpha;
  /** What its own size costs of its value at the price, beside the fee. */
  readonly impact: PartsPerMillion;
};

export type SellCall = Extract<
  Call,
  { kind: 'removeStakeLimit' | 'removeStake' | 'removeStakeFullLimit' }
>;

/** The call of a sale of this much. */
export function sellCall({ position, amount, limit }: Sale, rule: PriceRule): SellCall {
  const { hotkey, netuid } = position;
  if (rule.kind === 'any' || limit === undefined) {
    return { kind: 'removeStake', hotkey, netuid, amount };
  }
  const { allowPartial } = rule;
  return { kind: 'removeStakeLimit', hotkey, netuid, amount, limitPrice: limit, allowPartial };
}

/** The call of a sale of all that the position holds when the block is made. */
export const sellAllCall = ({ position, limit }: Sale): SellCall => ({
  kind: 'removeStakeFullLimit',
  hotkey: position.hotkey,
  netuid: position.netuid,
  limitPrice: limit ?? null,
});

/**
 * Quotes the next sale of a walk and leaves its pool behind; refuses what the chain would. Of the
 * first trade in a pool the runtime may have told what it brings.
 */
export function quoteSale(
  position: Position,
  amount: AlphaUnits,
  rule: PriceRule,
  walk: Walk,
  told: SellQuote | undefined,
): Sale {
  const { netuid } = position;
  const { market, pool, price, isFirst } = walk.next(netuid);
  const limit = rule.kind === 'within' ? loweredBy(price, rule.tolerance) : undefined;
  if (market.dynamic && rule.kind === 'within' && limit !== undefined && limit >= price) {
    throw noRoom(price, rule.tolerance);
  }
  if (isFirst && told && told.receives === 0n && !mayFillPart(rule)) throw poolTooSmall(netuid);
  const step = sellStep(pool, { amount, limit, mayPart: mayFillPart(rule) });
  if (step.kind === 'refused') throw poolTooSmall(netuid);
  if (step.kind === 'past-limit') throw pastLimit('below-limit', step.reached, limit ?? price);
  walk.leave(netuid, step.after, step.priceAfter);
  const knows = isFirst && told && step.paid === amount;
  const receives = knows ? told.receives : step.receives;
  const fee = knows ? told.fee.units : step.fee;
  return {
    ...{ position, amount, price, limit },
    expected: receives,
    least: leastOf({ market, pool, price }, amount, limit),
    fee: alpha(netuid, fee),
    impact: shareLost(taoFor((step.paid - fee) as AlphaUnits, price), receives),
  };
}

function leastOf(
  { market, price }: PoolFacts,
  amount: AlphaUnits,
  limit: RaoPerAlpha | undefined,
): Rao | undefined {
  const at = market.dynamic ? limit : price;
  return at === undefined ? undefined : taoFor(afterSwapFee(amount, market.feeRate), at);
}
