import type { AlphaUnits, Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { saturateU64, subtractU64, U16_MAX } from './unsigned.js';

/** A pool as runtimes before 423 trade it: liquidity around a price, with the protocol's own over all of it. */
export type ConcentratedPool = {
  /** SubtensorModule.SubnetTAO and what users provided. */
  readonly taoReserve: Rao;
  /** SubtensorModule.SubnetAlphaIn and what users provided. */
  readonly alphaReserve: AlphaUnits;
  /** Swap.FeeRate, parts of 65535. */
  readonly feeRate: bigint;
  /** Swap.AlphaSqrtPrice; zero until the first trade, which takes it from the reserves. */
  readonly sqrtPrice: U64F64;
  /** Swap.CurrentLiquidity; zero until the first trade, as well. */
  readonly liquidity: bigint;
};

/** Below this in either reserve nothing is traded (Swap.MinimumReserve). */
const LEAST_RESERVE = 1_000_000n;

/** The price, rao for the smallest unit of alpha, as Swap.current_price of these runtimes. */
export function concentratedPrice(pool: ConcentratedPool): U64F64 {
  const { sqrtPrice } = started(pool);
  return U64F64.multiply(sqrtPrice, sqrtPrice);
}

/** What a trade moves, and the pool it leaves; the caller parts with paidIn and fee. */
export type ConcentratedTrade = {
  readonly paidIn: bigint;
  readonly paidOut: bigint;
  readonly fee: bigint;
  readonly after: ConcentratedPool;
};

/**
 * A purchase within the liquidity at the price (Swap.convert_deltas, sqrt_price_target): exact until
 * it leaves the range of a position that somebody beside the protocol provided. Undefined where the
 * runtime would refuse it.
 */
export function concentratedBuy(
  pool: ConcentratedPool,
  tao: Rao,
  dropFees: boolean,
): ConcentratedTrade | undefined {
  const { sqrtPrice, liquidity } = started(pool);
  const fee = dropFees ? 0n : feeOf(pool, tao);
  const paidIn = tao - fee;
  const [depth, delta] = [U64F64.ofInteger(liquidity), U64F64.ofInteger(paidIn)];
  const rising = U64F64.add(U64F64.multiply(depth, sqrtPrice), delta);
  const rate = U64F64.divide(depth, U64F64.multiply(rising, sqrtPrice));
  const paidOut = U64F64.toU64(U64F64.multiply(rate, delta));
  if (!isDeep(pool) || paidOut === 0n) return undefined;
  const after = {
    ...pool,
    taoReserve: (pool.taoReserve + paidIn) as Rao,
    alphaReserve: subtractU64(pool.alphaReserve, paidOut as AlphaUnits),
    sqrtPrice: U64F64.add(U64F64.divide(delta, depth), sqrtPrice),
    liquidity,
  };
  return { paidIn, paidOut, fee, after };
}

/** A sale, likewise. */
export function concentratedSell(
  pool: ConcentratedPool,
  alpha: AlphaUnits,
  dropFees: boolean,
): ConcentratedTrade | undefined {
  const { sqrtPrice, liquidity } = started(pool);
  const fee = dropFees ? 0n : feeOf(pool, alpha);
  const paidIn = alpha - fee;
  const [depth, delta] = [U64F64.ofInteger(liquidity), U64F64.ofInteger(paidIn)];
  const share = U64F64.divide(depth, U64F64.add(U64F64.divide(depth, sqrtPrice), delta));
  const paidOut = U64F64.toU64(U64F64.multiply(delta, U64F64.multiply(share, sqrtPrice)));
  if (!isDeep(pool) || paidOut === 0n) return undefined;
  const inverse = U64F64.divide(U64F64.one, sqrtPrice);
  const after = {
    ...pool,
    taoReserve: subtractU64(pool.taoReserve, paidOut as Rao),
    alphaReserve: (pool.alphaReserve + paidIn) as AlphaUnits,
    sqrtPrice: U64F64.divide(U64F64.one, U64F64.add(U64F64.divide(delta, depth), inverse)),
    liquidity,
  };
  return { paidIn, paidOut, fee, after };
}

/** A pool that never traded stands where its first trade would put it (Swap.maybe_initialize_v3). */
function started(pool: ConcentratedPool): Pick<ConcentratedPool, 'sqrtPrice' | 'liquidity'> {
  if (pool.sqrtPrice > 0n) return pool;
  const { taoReserve, alphaReserve } = pool;
  const price = U64F64.divide(U64F64.ofInteger(taoReserve), U64F64.ofInteger(alphaReserve));
  return {
    sqrtPrice: U64F64.ofBits(squareRoot(price << U64F64.fractionBits)),
    liquidity: saturateU64(squareRoot(taoReserve * alphaReserve)),
  };
}

function feeOf({ feeRate }: ConcentratedPool, amount: bigint): bigint {
  const rate = U64F64.divide(U64F64.ofInteger(feeRate), U64F64.ofInteger(U16_MAX));
  return U64F64.toU64(U64F64.multiply(U64F64.ofInteger(amount), rate));
}

const isDeep = ({ taoReserve, alphaReserve }: ConcentratedPool): boolean =>
  taoReserve >= LEAST_RESERVE && alphaReserve >= LEAST_RESERVE;

/** The largest integer whose square is no more. */
function squareRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
