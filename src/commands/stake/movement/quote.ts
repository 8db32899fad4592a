import { refuse } from '../../../errors.js';
import { mostToMove } from '../../../quotes/most.js';
import { moveCharges } from '../../../quotes/move.js';
import { buyStep, sellStep } from '../../../quotes/step.js';
import { type AlphaPerAlpha, type AlphaUnits, coinText, type Rao } from '../../../units/money.js';
import { type PartsPerMillion, shareLost } from '../../../units/parts-per-million.js';
import { taoFor } from '../../../units/trade.js';
import { noRoom, poolTooSmall } from '../pool-answer.js';
import type { PriceRule } from '../trade/price-rule.js';
import { type Ends, leastArriving, limitFor, priceRatio } from './limit.js';

/** What a passage from one subnet into another comes to, were it the only trade of its block. */
export type Passage = {
  readonly ratio: AlphaPerAlpha;
  /** Undefined where any price will do. */
  readonly limit: AlphaPerAlpha | undefined;
  /** TAO between the sale and the purchase. */
  readonly tao: Rao;
  readonly expected: AlphaUnits;
  readonly least: AlphaUnits | undefined;
  /** The one fee, in the origin's alpha, or in TAO where the origin has no pool. */
  readonly fee: { readonly alpha: AlphaUnits } | { readonly tao: Rao };
  /** What its own size costs of its value at both prices, beside the fee. */
  readonly impact: PartsPerMillion;
};

/** Quotes a passage; refuses what the chain would. */
export function quotePassage(
  ends: Ends,
  amount: AlphaUnits,
  rule: PriceRule,
  specVersion: number,
): Passage {
  const { origin, destination } = ends;
  const limit = rule.kind === 'within' ? limitFor(ends, rule.tolerance) : undefined;
  if (rule.kind === 'within' && limit !== undefined) checkLimit(ends, amount, limit, rule);
  const charges = moveCharges(origin.pool, specVersion);
  const free = { limit: undefined, mayPart: false };
  const sale = sellStep(origin.pool, { amount, ...free, charge: charges.sale });
  if (sale.kind !== 'filled') throw poolTooSmall(origin.pool.netuid);
  const bought = { amount: sale.receives, ...free, charge: charges.purchase };
  const purchase = buyStep(destination.pool, bought);
  if (purchase.kind !== 'filled') throw poolTooSmall(destination.pool.netuid);
  const least =
    rule.kind === 'within' && limit !== undefined
      ? leastArriving(ends, amount, limit, rule.tolerance)
      : undefined;
  if (least !== undefined && purchase.receives < least) throw tooMuch();
  const pays = taoFor((amount - sale.fee) as AlphaUnits, origin.price);
  const arrives = taoFor(purchase.receives, destination.price) + purchase.fee;
  return {
    ...{ ratio: priceRatio(ends), limit, tao: sale.receives, expected: purchase.receives, least },
    fee: origin.market.dynamic ? { alpha: sale.fee } : { tao: purchase.fee },
    impact: shareLost(pays, arrives),
  };
}

/** The runtime lets nothing through at a limit above the price it knows, and no more than the limit allows. */
function checkLimit(
  ends: Ends,
  amount: AlphaUnits,
  limit: AlphaPerAlpha,
  { tolerance }: Extract<PriceRule, { kind: 'within' }>,
): void {
  const { origin, destination } = ends;
  const isTraded = origin.market.dynamic || destination.market.dynamic;
  if (isTraded && tolerance === 0n) throw noRoom(origin.price, tolerance);
  if (origin.market.dynamic && destination.market.dynamic && limit > priceRatio(ends)) {
    throw refuse(
      'not-allowed',
      `the chain lets nothing through: the weights of the two pools put their price at ${coinText(priceRatio(ends))} and the limit at ${coinText(limit)}`,
      'allow more with --tolerance, or sell and stake again with `btcli stake remove` and `btcli stake add`',
    );
  }
  if (limit > MOST_LIMIT) throw noSuchLimit(ends);
  if (amount > mostToMove(origin.pool, destination.pool, limit)) throw tooMuch();
}

/** A limit is a u64. */
export const MOST_LIMIT = 2n ** 64n - 1n;

const noSuchLimit = (ends: Ends) =>
  refuse(
    'not-allowed',
    `no limit can say a price of ${coinText(priceRatio(ends))} for one alpha`,
    'sell and stake again with `btcli stake remove` and `btcli stake add`',
  );

const tooMuch = () =>
  refuse(
    'below-limit',
    'this much would itself move the prices past the limit',
    'take less along, or allow more with --tolerance',
  );
