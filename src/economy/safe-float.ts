import { U64F64 } from './fixed-point.js';
import { saturateU64 } from './unsigned.js';

/**
 * A stake share: mantissa times ten to the exponent, the mantissa above 1e20 and at most 1e21, or
 * zero with exponent zero.
 */
export type SafeFloat = { readonly mantissa: bigint; readonly exponent: bigint };

export const SAFE_FLOAT_ZERO: SafeFloat = { mantissa: 0n, exponent: 0n };

const MOST_MANTISSA = 10n ** 21n;
const MANTISSA_DIGITS = 21n;
/** Operands of a sum that lie further apart than this many decimals no longer meet. */
const MOST_SHIFT = 22n;
const MOST_EXPONENT = 2n ** 63n - 1n;
const LEAST_EXPONENT = -(2n ** 63n);

/** Undefined when the mantissa exceeds 1e21 or the exponent leaves an i64. */
export const safeFloat = (mantissa: bigint, exponent: bigint): SafeFloat | undefined =>
  mantissa > MOST_MANTISSA ? undefined : normalize(mantissa, exponent);

/** An amount as a share, exact. */
export const safeFloatOfAmount = (amount: bigint): SafeFloat =>
  normalize(amount, 0n) ?? SAFE_FLOAT_ZERO;

/**
 * A share stored before SubtensorModule.AlphaV2, as SubtensorModule.Alpha and TotalHotkeyShares
 * still hold them.
 */
export function safeFloatOfFixed(bits: U64F64): SafeFloat {
  const whole = safeFloatOfAmount(U64F64.floor(bits));
  const fraction = divideShares(
    safeFloatOfAmount(bits % U64F64.one),
    safeFloatOfAmount(U64F64.one),
  );
  return addShares(whole, fraction ?? SAFE_FLOAT_ZERO) ?? SAFE_FLOAT_ZERO;
}

/** The share as an amount, rounded down, the largest u64 at the most. */
export function safeFloatToU64({ mantissa, exponent }: SafeFloat): bigint {
  const scale = powerOfTen(exponent < 0n ? -exponent : exponent);
  return saturateU64(exponent < 0n ? mantissa / scale : mantissa * scale);
}

/** Undefined only when the exponent leaves an i64. */
export function addShares(left: SafeFloat, right: SafeFloat): SafeFloat | undefined {
  if (left.mantissa === 0n) return right;
  if (right.mantissa === 0n) return left;
  const aligned = align(left, right);
  return normalize(aligned.left + aligned.right, aligned.exponent);
}

/** Stops at zero, but taking something from nothing is undefined. */
export function subtractShares(left: SafeFloat, right: SafeFloat): SafeFloat | undefined {
  if (right.mantissa === 0n) return left;
  if (left.mantissa === 0n) return undefined;
  const aligned = align(left, right);
  const difference = aligned.left - aligned.right;
  return normalize(difference < 0n ? 0n : difference, aligned.exponent);
}

/** Undefined when the divisor is zero. */
export function divideShares(dividend: SafeFloat, divisor: SafeFloat): SafeFloat | undefined {
  if (divisor.mantissa === 0n) return undefined;
  const mantissa = (dividend.mantissa * MOST_MANTISSA) / divisor.mantissa;
  return normalize(mantissa, dividend.exponent - divisor.exponent - MANTISSA_DIGITS);
}

/** `share * factor / divisor` with one rounding; undefined when the divisor is zero. */
export function multiplyDivideShares(
  share: SafeFloat,
  factor: SafeFloat,
  divisor: SafeFloat,
): SafeFloat | undefined {
  if (divisor.mantissa === 0n) return undefined;
  const mantissa = (share.mantissa * factor.mantissa) / divisor.mantissa;
  return normalize(mantissa, share.exponent + factor.exponent - divisor.exponent);
}

/** Whether the left share is the larger one, as far as the runtime compares them. */
export function exceeds(left: SafeFloat, right: SafeFloat): boolean {
  const difference = left.exponent - right.exponent;
  if (difference > 1n) return true;
  if (difference < -1n) return false;
  const leftMantissa = difference === 1n ? left.mantissa * 10n : left.mantissa;
  const rightMantissa = difference === -1n ? right.mantissa * 10n : right.mantissa;
  return leftMantissa > rightMantissa;
}

/** Both mantissas at the larger exponent, the other one rounded down. */
function align(left: SafeFloat, right: SafeFloat) {
  const apart = left.exponent - right.exponent;
  return apart >= 0n
    ? {
        left: left.mantissa,
        right: right.mantissa / powerOfTen(apart),
        exponent: left.exponent,
      }
    : {
        left: left.mantissa / powerOfTen(-apart),
        right: right.mantissa,
        exponent: right.exponent,
      };
}

const powerOfTen = (exponent: bigint) => 10n ** (exponent > MOST_SHIFT ? MOST_SHIFT : exponent);

function normalize(mantissa: bigint, exponent: bigint): SafeFloat | undefined {
  if (mantissa === 0n) return SAFE_FLOAT_ZERO;
  let [digits, power] = [mantissa, exponent];
  for (; digits > MOST_MANTISSA; digits /= 10n) power += 1n;
  for (; digits <= MOST_MANTISSA / 10n; digits *= 10n) power -= 1n;
  if (power > MOST_EXPONENT || power < LEAST_EXPONENT) return undefined;
  return { mantissa: digits, exponent: power };
}
