import type { RaoPerAlpha } from '../units/money.js';
import type { PartsPerMillion } from '../units/parts-per-million.js';

/** Who worked the amounts out: the runtime's own simulation, or this program from the reserves. */
export type QuoteSource = 'runtime' | 'reserves';

/** What one trade with one pool comes to at one block, were it the only one. */
export type Quote<Pays, Gets> = {
  readonly source: QuoteSource;
  /** With the pool's fee. */
  readonly pays: Pays;
  readonly fee: Pays;
  readonly receives: Gets;
  readonly price: RaoPerAlpha;
  /** Where the trade itself leaves the price. */
  readonly priceAfter: RaoPerAlpha;
  /** What the trade's own size costs of its value at the price, beside the fee. */
  readonly impact: PartsPerMillion;
  /** The price that the tolerance allows; undefined where alpha trades one to one. */
  readonly limit: RaoPerAlpha | undefined;
  /**
   * What comes out when all of it is traded at the limit, after the fee; undefined where the trade
   * itself moves the price past the limit, so that the chain would not do all of it.
   */
  readonly worst: Gets | undefined;
};
