import type { AlphaUnits, Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { complement } from './perquintill.js';
import type { Pool } from './pool.js';
import type { Ratio } from './ratio.js';
import { POWER_SCALE, ratioPower } from './ratio-power.js';
import { saturateU64, subtractU64, U64_MAX } from './unsigned.js';

/** One direction of the pool: what comes in, what goes out, and their weights in parts of 1e18. */
export type Direction = {
  readonly reserveIn: bigint;
  readonly reserveOut: bigint;
  readonly weightIn: bigint;
  readonly weightOut: bigint;
};

/** What is left of each unit of the output reserve once `amountIn` has joined the input reserve. */
export function shareLeft(direction: Direction, amountIn: bigint): U64F64 {
  const share = reserveRatioPower(direction, saturateU64(direction.reserveIn + amountIn));
  return share > U64F64.one ? U64F64.one : share;
}

/** What the pool pays for an input that carries no fee, rounded down. */
export function payout(direction: Direction, amountIn: bigint): bigint {
  const shareGone = U64F64.subtract(U64F64.one, shareLeft(direction, amountIn));
  return U64F64.toU64(U64F64.multiply(U64F64.ofInteger(direction.reserveOut), shareGone));
}

/**
 * The input that moves the price by this ratio, one or more; the ratio's power counts up to 2^64
 * parts of 1e18.
 */
export function inputToMovePrice(direction: Direction, priceRatio: Ratio): bigint {
  const exponent = { numerator: direction.weightOut, denominator: POWER_SCALE };
  const growth = partsOfQuintillion(saturateU64(ratioPower(priceRatio, exponent, 1_024n)));
  const added = U64F64.subtract(growth, U64F64.one);
  return U64F64.toU64(U64F64.multiply(U64F64.ofInteger(direction.reserveIn), added));
}

/**
 * The alpha whose sale would bring this much TAO, rounded down, zero when that empties the TAO
 * reserve.
 */
export function alphaNeededForTao(pool: Pool, tao: Rao): AlphaUnits {
  const direction = buying(pool);
  const growth = reserveRatioPower(direction, subtractU64(direction.reserveIn, tao));
  const added = U64F64.subtract(growth, U64F64.one);
  const alphaReserve = U64F64.ofInteger(direction.reserveOut);
  return U64F64.toU64(U64F64.multiply(alphaReserve, added)) as AlphaUnits;
}

/** TAO in, alpha out. */
export const buying = (pool: Pool): Direction => ({
  reserveIn: pool.taoReserve,
  reserveOut: pool.alphaReserve,
  weightIn: pool.quoteWeight,
  weightOut: complement(pool.quoteWeight),
});

/** Alpha in, TAO out. */
export const selling = (pool: Pool): Direction => ({
  reserveIn: pool.alphaReserve,
  reserveOut: pool.taoReserve,
  weightIn: complement(pool.quoteWeight),
  weightOut: pool.quoteWeight,
});

function reserveRatioPower({ reserveIn, weightIn, weightOut }: Direction, reserveAfter: bigint) {
  const base = { numerator: reserveIn, denominator: reserveAfter };
  const parts = ratioPower(base, { numerator: weightIn, denominator: weightOut }, 256n);
  return parts > U64_MAX ? U64F64.zero : partsOfQuintillion(parts);
}

const partsOfQuintillion = (parts: bigint) =>
  U64F64.divide(U64F64.ofInteger(parts), U64F64.ofInteger(POWER_SCALE));
