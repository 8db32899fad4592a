import type { PoolState } from '../chain/pool.js';
import type { BuyQuote } from '../chain/stake.js';
import { type Alpha, alpha, type Rao, type RaoPerAlpha, rao } from '../units/money.js';
import { shareLost } from '../units/parts-per-million.js';
import { raisedBy } from '../units/tolerance.js';
import { afterSwapFee, alphaFor, priceAfter } from '../units/trade.js';
import { buyFrom, priceOf } from './pool.js';
import type { Quote } from './quote.js';
import type { QuoteTerms } from './sale.js';

export type PurchaseQuote = Quote<Rao, Alpha>;

/** What spending this much TAO comes to; undefined where the pool would refuse it. */
export function purchaseQuote(
  pool: PoolState,
  amount: Rao,
  { tolerance, told, price = priceOf(pool) }: QuoteTerms<BuyQuote>,
): PurchaseQuote | undefined {
  const computed = buyFrom(pool, amount);
  const fee = told?.fee ?? computed?.fee;
  const receives = told?.receives.units ?? computed?.receives;
  if (fee === undefined || receives === undefined || receives === 0n) return undefined;
  const net = rao(amount - fee);
  const limit = pool.mechanism === 'stable' ? undefined : raisedBy(price, tolerance);
  const after = computed ? priceOf(computed.after) : priceAfter(price, net, receives);
  return {
    source: told ? 'runtime' : 'reserves',
    pays: amount,
    fee,
    receives: alpha(pool.netuid, receives),
    price,
    priceAfter: after,
    impact: shareLost(alphaFor(net, price), receives),
    limit,
    worst: limit === undefined ? alpha(pool.netuid, receives) : atLimit(amount, pool, limit, after),
  };
}

const atLimit = (amount: Rao, pool: PoolState, limit: RaoPerAlpha, after: RaoPerAlpha) =>
  after > limit
    ? undefined
    : alpha(pool.netuid, alphaFor(afterSwapFee(amount, pool.feeRate), limit));
