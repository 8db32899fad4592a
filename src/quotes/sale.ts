import type { PoolState } from '../chain/pool.js';
import type { SellQuote } from '../chain/stake.js';
import type { Fraction } from '../units/fraction.js';
import { type Alpha, type AlphaUnits, alpha, type Rao, type RaoPerAlpha } from '../units/money.js';
import { shareLost } from '../units/parts-per-million.js';
import { loweredBy } from '../units/tolerance.js';
import { afterSwapFee, priceAfter, taoFor } from '../units/trade.js';
import { priceOf, sellInto } from './pool.js';
import type { Quote } from './quote.js';

export type SaleQuote = Quote<Alpha, Rao>;

/** What a trade is quoted with beside its pool. */
export type QuoteTerms<Told> = {
  readonly tolerance: Fraction;
  /** The runtime's price; from the reserves when left out. */
  readonly price?: RaoPerAlpha;
  /** The runtime's simulation of this very trade, where it has one. */
  readonly told: Told | undefined;
};

/** What selling this much alpha comes to; undefined where the pool would refuse it. */
export function saleQuote(
  pool: PoolState,
  amount: AlphaUnits,
  { tolerance, told, price = priceOf(pool) }: QuoteTerms<SellQuote>,
): SaleQuote | undefined {
  const computed = sellInto(pool, amount);
  const fee = told?.fee.units ?? computed?.fee;
  const receives = told?.receives ?? computed?.receives;
  if (fee === undefined || receives === undefined || receives === 0n) return undefined;
  const net = (amount - fee) as AlphaUnits;
  const limit = pool.mechanism === 'stable' ? undefined : loweredBy(price, tolerance);
  const after = computed ? priceOf(computed.after) : priceAfter(price, receives, net);
  return {
    source: told ? 'runtime' : 'reserves',
    pays: alpha(pool.netuid, amount),
    fee: alpha(pool.netuid, fee),
    receives,
    price,
    priceAfter: after,
    impact: shareLost(taoFor(net, price), receives),
    limit,
    worst: limit === undefined ? receives : atLimit(amount, pool, limit, after),
  };
}

const atLimit = (amount: AlphaUnits, pool: PoolState, limit: RaoPerAlpha, after: RaoPerAlpha) =>
  after < limit ? undefined : taoFor(afterSwapFee(amount, pool.feeRate), limit);
