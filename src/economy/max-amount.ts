import type { AlphaUnits, Rao, RaoPerAlpha } from '../units/money.js';
import { raoPerAlpha, STEPS_PER_COIN } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { type Pool, spotPrice } from './pool.js';
import { type Result, success } from './result.js';
import { buyAlpha, MOST_INPUT_TO_RESERVE, type Swap, type SwapError, sellAlpha } from './swap.js';
import { addU64, saturateU64, U64_MAX } from './unsigned.js';

/** "No limit" in the answers of this file: the largest u64. */
export const UNLIMITED = U64_MAX;

/** The most TAO, fee included, that add_stake_limit spends at this limit (get_max_amount_add). */
export function maxAmountToAdd(pool: Pool, limitPrice: RaoPerAlpha): Result<Rao, SwapError> {
  if (pool.mechanism === 'stable') {
    return success((limitPrice >= STEPS_PER_COIN ? UNLIMITED : 0n) as Rao);
  }
  const amount = saturateU64(pool.taoReserve * MOST_INPUT_TO_RESERVE) as Rao;
  return spent(buyAlpha(pool, { amount, limitPrice, dropFees: false }));
}

/**
 * The most alpha, fee included, that remove_stake_limit sells at this limit
 * (get_max_amount_remove).
 */
export function maxAmountToRemove(
  pool: Pool,
  limitPrice: RaoPerAlpha,
): Result<AlphaUnits, SwapError> {
  if (pool.mechanism === 'stable') {
    return success((limitPrice <= STEPS_PER_COIN ? UNLIMITED : 0n) as AlphaUnits);
  }
  const amount = saturateU64(pool.alphaReserve * MOST_INPUT_TO_RESERVE) as AlphaUnits;
  return spent(sellAlpha(pool, { amount, limitPrice, dropFees: false }));
}

/**
 * The most origin alpha that swap_stake_limit moves (get_max_amount_move), the limit being the
 * price of the origin in the destination's alpha, times 1e9. Between two dynamic subnets the
 * runtime only approximates it: as if both pools had even weights and no fee.
 */
export function maxAmountToMove(
  origin: Pool,
  destination: Pool,
  limitPrice: bigint,
): Result<AlphaUnits, SwapError> {
  if (origin.mechanism === 'stable') {
    return destination.mechanism === 'stable'
      ? success((limitPrice > STEPS_PER_COIN ? 0n : UNLIMITED) as AlphaUnits)
      : fromStable(destination, limitPrice);
  }
  if (destination.mechanism === 'stable') {
    return maxAmountToRemove(origin, raoPerAlpha(limitPrice));
  }
  return success(betweenDynamic(origin, destination, limitPrice) as AlphaUnits);
}

function fromStable(destination: Pool, limitPrice: bigint): Result<AlphaUnits, SwapError> {
  if (limitPrice === 0n) return success(UNLIMITED as AlphaUnits);
  const inverse = U64F64.divide(COIN, U64F64.ofInteger(limitPrice));
  const destinationPrice = U64F64.toU64(U64F64.multiply(inverse, COIN));
  const most = maxAmountToAdd(destination, raoPerAlpha(destinationPrice));
  // Root stake is alpha of netuid 0 at one rao each, so the TAO to add is the alpha to move.
  return most.ok ? success(BigInt(most.value) as AlphaUnits) : most;
}

function betweenDynamic(origin: Pool, destination: Pool, limitPrice: bigint): bigint {
  const reserves = [origin, destination].flatMap((pool) => [pool.taoReserve, pool.alphaReserve]);
  if (reserves.includes(0n as Rao)) return 0n;
  const limit = U64F64.divide(U64F64.ofInteger(limitPrice), COIN);
  if (limit > U64F64.divide(spotPrice(origin), spotPrice(destination))) return 0n;
  if (limitPrice === 0n) return UNLIMITED;
  const originTao = U64F64.ofInteger(origin.taoReserve);
  const destinationTao = U64F64.ofInteger(destination.taoReserve);
  const bothTao = U64F64.add(destinationTao, originTao);
  const part = (alpha: AlphaUnits, tao: U64F64) =>
    U64F64.multiply(U64F64.ofInteger(alpha), U64F64.divide(tao, bothTao));
  const reachable = U64F64.divide(part(destination.alphaReserve, originTao), limit);
  return U64F64.toU64(U64F64.subtract(reachable, part(origin.alphaReserve, destinationTao)));
}

const COIN = U64F64.ofInteger(STEPS_PER_COIN);

const spent = <Input extends bigint, Output>(
  swap: Result<Swap<Input, Output>, SwapError>,
): Result<Input, SwapError> =>
  swap.ok ? success(addU64(swap.value.paidIn, swap.value.fee)) : swap;
