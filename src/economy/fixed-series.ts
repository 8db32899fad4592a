import { floorDivide } from './unsigned.js';

/** Bits below the wanted precision that soak up the rounding of a series. */
export const GUARD_BITS = 24n;
const GUARD = 1n << GUARD_BITS;
const MOST_TERMS = 4_096n;

/** How many bits a series is summed with, guard bits included. */
export type SeriesPrecision = bigint;

/**
 * ln(1 + x) for x in [-0.5, 0.5), all with this many fractional bits; term for term as safe-bigmath
 * 0.4.1.
 */
export function lnOnePlus(x: bigint, precision: SeriesPrecision): bigint {
  let term = x;
  let sum = x;
  let rounded = dropGuard(sum);
  for (let n = 2n; n <= termLimit(precision); n += 1n) {
    term = (term * x) >> precision;
    const next = floorDivide(term, n);
    if (next === 0n) break;
    sum += n % 2n === 0n ? -next : next;
    const nextRounded = dropGuard(sum);
    if (magnitude(next) < GUARD || nextRounded === rounded) break;
    rounded = nextRounded;
  }
  return sum;
}

/**
 * e to the power of x, both with this many fractional bits; term for term as safe-bigmath 0.4.1.
 */
export function expSeries(x: bigint, precision: SeriesPrecision): bigint {
  const one = 1n << precision;
  let term = one;
  let sum = one;
  let rounded = dropGuard(sum);
  for (let n = 1n; n <= termLimit(precision); n += 1n) {
    term = floorDivide(term * x, n << precision);
    if (term === 0n) break;
    sum += term;
    const nextRounded = dropGuard(sum);
    if (magnitude(term) < GUARD || nextRounded === rounded) break;
    rounded = nextRounded;
  }
  return sum;
}

/** The natural logarithm of a ratio of two integers of at least 1. */
export function lnRatio(
  numerator: bigint,
  denominator: bigint,
  precision: SeriesPrecision,
): bigint {
  const lnTwo = -lnOnePlus(-(1n << (precision - 1n)), precision);
  return lnInteger(numerator, lnTwo, precision) - lnInteger(denominator, lnTwo, precision);
}

/**
 * From the power of two below the value and a mantissa in [0.75, 1.5), where the series is short.
 */
function lnInteger(value: bigint, lnTwo: bigint, precision: SeriesPrecision): bigint {
  const one = 1n << precision;
  let shift = BigInt(value.toString(2).length - 1);
  let mantissa = (value << precision) >> shift;
  if (mantissa >= one + (one >> 1n)) {
    mantissa >>= 1n;
    shift += 1n;
  }
  return lnOnePlus(mantissa - one, precision) + lnTwo * shift;
}

/** Rounds the guard bits away, halves away from zero. */
export function dropGuard(value: bigint): bigint {
  const kept = value / GUARD;
  const rest = value % GUARD;
  if (magnitude(rest) * 2n < GUARD) return kept;
  return rest < 0n ? kept - 1n : kept + 1n;
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

const termLimit = (precision: SeriesPrecision) =>
  precision + 128n < MOST_TERMS ? precision + 128n : MOST_TERMS;
