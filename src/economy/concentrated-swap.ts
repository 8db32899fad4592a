import type { AlphaUnits, Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import type { SwapSimulation } from './swap-simulation.js';
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

/**
 * A purchase within the liquidity at the price (Swap.convert_deltas): exact until it leaves the
 * range of a position that somebody beside the protocol provided.
 */
export function concentratedBuy(
  pool: ConcentratedPool,
  tao: Rao,
  dropFees = false,
): { readonly simulation: SwapSimulation; readonly priceAfter: U64F64 } {
  const { sqrtPrice, liquidity } = started(pool);
  const fee = dropFees ? 0n : feeOf(pool, tao);
  const paidIn = tao - fee;
  const [depth, delta] = [U64F64.ofInteger(liquidity), U64F64.ofInteger(paidIn)];
  const rising = U64F64.add(U64F64.multiply(depth, sqrtPrice), delta);
  const rate = U64F64.divide(depth, U64F64.multiply(rising, sqrtPrice));
  const paidOut = traded(pool, U64F64.toU64(U64F64.multiply(rate, delta)));
  const spot = concentratedPrice(pool);
  const sqrtAfter = U64F64.add(sqrtPrice, U64F64.divide(delta, depth));
  const atSpot = U64F64.toU64(U64F64.divide(U64F64.ofInteger(tao), spot));
  return {
    simulation: simulation(paidOut, {
      ...{ taoAmount: paidIn as Rao, alphaAmount: paidOut as AlphaUnits, taoFee: fee as Rao },
      alphaSlippage: subtractU64(atSpot, paidOut) as AlphaUnits,
    }),
    priceAfter: U64F64.multiply(sqrtAfter, sqrtAfter),
  };
}

/** A sale, likewise. */
export function concentratedSell(
  pool: ConcentratedPool,
  alpha: AlphaUnits,
  dropFees = false,
): { readonly simulation: SwapSimulation; readonly priceAfter: U64F64 } {
  const { sqrtPrice, liquidity } = started(pool);
  const fee = dropFees ? 0n : feeOf(pool, alpha);
  const paidIn = alpha - fee;
  const [depth, delta] = [U64F64.ofInteger(liquidity), U64F64.ofInteger(paidIn)];
  const share = U64F64.divide(depth, U64F64.add(U64F64.divide(depth, sqrtPrice), delta));
  const rate = U64F64.multiply(share, sqrtPrice);
  const paidOut = traded(pool, U64F64.toU64(U64F64.multiply(delta, rate)));
  const atSpot = U64F64.multiply(U64F64.ofInteger(alpha), concentratedPrice(pool));
  return {
    simulation: simulation(paidOut, {
      ...{ taoAmount: paidOut as Rao, alphaAmount: paidIn as AlphaUnits },
      alphaFee: fee as AlphaUnits,
      taoSlippage: subtractU64(U64F64.toU64(atSpot), paidOut) as Rao,
    }),
    priceAfter: U64F64.multiply(share, share),
  };
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

/** Nothing, where the runtime would refuse the trade. */
const traded = ({ taoReserve, alphaReserve }: ConcentratedPool, paidOut: bigint): bigint =>
  taoReserve < LEAST_RESERVE || alphaReserve < LEAST_RESERVE ? 0n : paidOut;

const simulation = (paidOut: bigint, parts: Partial<SwapSimulation>): SwapSimulation => ({
  ...{ taoAmount: 0n as Rao, alphaAmount: 0n as AlphaUnits },
  ...{ taoFee: 0n as Rao, alphaFee: 0n as AlphaUnits },
  ...{ taoSlippage: 0n as Rao, alphaSlippage: 0n as AlphaUnits },
  ...(paidOut > 0n && parts),
});

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
