import { dropGuard, expSeries, GUARD_BITS, lnRatio } from './fixed-series.js';
import { type Ratio, reduce } from './ratio.js';
import { floorDivide } from './unsigned.js';

/** The decimals a power is computed to: results count parts of 1e18. */
export const POWER_SCALE = 10n ** 18n;
/** Up to this numerator and denominator an exponent is computed exactly, as an integer root. */
const MOST_EXACT = 1_024n;

/**
 * A ratio to the power of a ratio, in parts of 1e18, rounded down; zero where a denominator is
 * zero. Follows safe-bigmath 0.4.1 `pow_ratio_scaled`: exact for small exponents, else by logarithm
 * with `precision` bits.
 */
export function ratioPower(base: Ratio, exponent: Ratio, precision: bigint): bigint {
  if (base.denominator === 0n || exponent.denominator === 0n || base.numerator === 0n) return 0n;
  if (exponent.numerator === 0n) return POWER_SCALE;
  const reduced = reduce(exponent);
  return reduced.numerator <= MOST_EXACT && reduced.denominator <= MOST_EXACT
    ? exactPower(base, reduced)
    : approximatePower(base, reduced, precision);
}

function exactPower(base: Ratio, { numerator, denominator }: Ratio): bigint {
  const radicand =
    (base.numerator ** numerator * POWER_SCALE ** denominator) / base.denominator ** numerator;
  return integerRoot(radicand, denominator);
}

function approximatePower(base: Ratio, exponent: Ratio, precision: bigint): bigint {
  const working = precision + GUARD_BITS;
  const lnBase = lnRatio(base.numerator, base.denominator, working);
  const lnPower = floorDivide(lnBase * exponent.numerator, exponent.denominator);
  return (dropGuard(expSeries(lnPower, working)) * POWER_SCALE) >> precision;
}

/** The largest integer whose `degree`-th power does not exceed the radicand. */
export function integerRoot(radicand: bigint, degree: bigint): bigint {
  if (degree === 1n || radicand < 2n) return radicand;
  const bits = BigInt(radicand.toString(2).length);
  let root = 1n << (bits / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * root + radicand / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}
