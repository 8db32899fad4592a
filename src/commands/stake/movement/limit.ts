import type { PoolState } from '../../../chain/pool.js';
import type { Fraction } from '../../../units/fraction.js';
import { WHOLE } from '../../../units/fraction.js';
import { type AlphaPerAlpha, type AlphaUnits, STEPS_PER_COIN } from '../../../units/money.js';
import { loweredBy, raisedBy } from '../../../units/tolerance.js';
import { afterSwapFee, alphaFor, taoFor } from '../../../units/trade.js';
import type { PoolFacts } from '../trade/pools.js';

/** Both ends of a passage from one subnet into another. */
export type Ends = { readonly origin: PoolFacts; readonly destination: PoolFacts };

/** What one whole alpha of the origin is worth in the destination's, rounded down. */
export const priceRatio = ({ origin, destination }: Ends): AlphaPerAlpha =>
  (destination.price === 0n
    ? 0n
    : (origin.price * STEPS_PER_COIN) / destination.price) as AlphaPerAlpha;

/**
 * The limit for swap_stake_limit, rounded so that nothing worse fits. Into or out of a subnet without
 * a pool it stands for the other's price. Between two pools the runtime compares it with what their
 * reserves come to, as if their weights were even, so it is counted from the reserves
 * (move_stake.rs get_max_amount_move).
 */
export function limitFor({ origin, destination }: Ends, tolerance: Fraction): AlphaPerAlpha {
  if (!origin.market.dynamic && !destination.market.dynamic) {
    return loweredBy(STEPS_PER_COIN, tolerance) as bigint as AlphaPerAlpha;
  }
  if (!origin.market.dynamic) {
    const dearest = raisedBy(destination.price, tolerance);
    return (dearest === 0n ? 0n : up(STEPS_PER_COIN * STEPS_PER_COIN, dearest)) as AlphaPerAlpha;
  }
  if (!destination.market.dynamic) {
    return loweredBy(origin.price, tolerance) as bigint as AlphaPerAlpha;
  }
  const { worth, of } = reserveRatio(origin.pool, destination.pool);
  return (of === 0n ? 0n : up(worth * (WHOLE - tolerance), of * WHOLE)) as AlphaPerAlpha;
}

/** What both pools' reserves say of one alpha in the other's, times 1e9, as a fraction. */
const reserveRatio = (origin: PoolState, destination: PoolState) => ({
  worth: origin.taoReserve * destination.alphaReserve * STEPS_PER_COIN,
  of: origin.alphaReserve * destination.taoReserve,
});

const up = (dividend: bigint, divisor: bigint): bigint => (dividend + divisor - 1n) / divisor;

/**
 * What arrives at least of an amount that the limit lets through, after the one fee. Between two
 * pools the limit is the average of the whole passage, which is exact while weights are even; the TAO
 * between the trades may lose its last steps to rounding.
 */
export function leastArriving(
  ends: Ends,
  amount: AlphaUnits,
  limit: AlphaPerAlpha,
  tolerance: Fraction,
): AlphaUnits {
  const { origin, destination } = ends;
  if (!origin.market.dynamic) {
    const net = afterSwapFee(amount, destination.market.feeRate) as bigint;
    if (!destination.market.dynamic) return net as AlphaUnits;
    return alphaFor(net as never, raisedBy(destination.price, tolerance));
  }
  const net = afterSwapFee(amount, origin.market.feeRate);
  if (!destination.market.dynamic) {
    return taoFor(net, loweredBy(origin.price, tolerance)) as bigint as AlphaUnits;
  }
  const byPrice = loweredBy(priceRatio(ends), tolerance);
  const ratio = limit < byPrice ? limit : byPrice;
  const lost = roundedAway(origin.pool, destination.pool);
  const least = (net * ratio) / STEPS_PER_COIN - lost;
  return (least > 0n ? least : 0n) as AlphaUnits;
}

/** Alpha that rounding may take: of the TAO between the trades, and of what each pool pays out. */
function roundedAway(origin: PoolState, destination: PoolState): bigint {
  const tao = 2n + origin.taoReserve / PARTS;
  const perRao =
    destination.alphaReserve / (destination.taoReserve === 0n ? 1n : destination.taoReserve) + 1n;
  return tao * perRao + destination.alphaReserve / PARTS + 2n;
}

/** Payouts are worked out in parts of the reserve. */
const PARTS = 10n ** 18n;
