import type { AlphaUnits, Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import {
  complement,
  type Perquintill,
  perquintill,
  perquintillFromRational,
  proportionOf,
} from './perquintill.js';
import type { Pool } from './pool.js';
import { failure, type Result, success } from './result.js';
import { least, U128_MAX } from './unsigned.js';

/** Neither side of a pool may weigh less. */
const LEAST_WEIGHT = 10n ** 16n;
/** Weight of the TAO side where nothing says otherwise. */
export const EVEN_WEIGHTS = perquintill(5n * 10n ** 17n);

/** The liquidity that really enters a pool, and the weights that keep its price. */
export type Injection = {
  readonly tao: Rao;
  readonly alpha: AlphaUnits;
  readonly quoteWeight: Perquintill;
};

/**
 * Adds protocol liquidity at an unchanged price, as Swap.adjust_protocol_liquidity. Where a weight
 * would leave 1% to 99%, nothing is added and the weights stay.
 */
export function injectLiquidity(pool: Pool, tao: Rao, alpha: AlphaUnits): Injection {
  const { taoReserve, alphaReserve, quoteWeight } = pool;
  const baseQuantity = least(taoReserve * (alphaReserve + alpha), U128_MAX);
  const quoteQuantity = least(alphaReserve * (taoReserve + tao), U128_MAX);
  const base = proportionOf(complement(quoteWeight), baseQuantity);
  const quote = proportionOf(quoteWeight, quoteQuantity);
  const total = least(base + quote, U128_MAX);
  const adjusted = total === 0n ? EVEN_WEIGHTS : perquintillFromRational(quote, total);
  return isAllowed(adjusted)
    ? { tao, alpha, quoteWeight: adjusted }
    : { tao: 0n as Rao, alpha: 0n as AlphaUnits, quoteWeight };
}

/**
 * The weights that give these reserves this price, as a new balancer starts; even ones without a
 * price.
 */
export function weightsForPrice(
  taoReserve: Rao,
  alphaReserve: AlphaUnits,
  price: U64F64 | undefined,
): Result<Perquintill, 'ReservesOutOfBalance'> {
  if (price === undefined) return success(EVEN_WEIGHTS);
  const wholePart = U64F64.floor(price) * alphaReserve;
  const fraction = U64F64.ofBits(price % U64F64.one);
  const fractionPart = U64F64.floor(U64F64.multiply(U64F64.ofInteger(alphaReserve), fraction));
  const total = least(wholePart + fractionPart + taoReserve, U128_MAX);
  if (total === 0n) return failure('ReservesOutOfBalance');
  const weight = perquintillFromRational(taoReserve, total);
  return isAllowed(weight) ? success(weight) : failure('ReservesOutOfBalance');
}

const isAllowed = (quoteWeight: Perquintill) =>
  quoteWeight >= LEAST_WEIGHT && complement(quoteWeight) >= LEAST_WEIGHT;
