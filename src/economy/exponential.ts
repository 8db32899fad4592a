import { I64F64 } from './fixed-point.js';

/** The crate keeps e itself with 23 fractional bits only. */
const EULER = I64F64.ofBits(22_802_600n << 41n);

/**
 * e to the power of an I64F64, by the power series that substrate-fixed 0.6.0 sums term by term;
 * undefined where that overflows. A negative power is the reciprocal of the positive one.
 */
export function exponential(power: I64F64): I64F64 | undefined {
  if (power === 0n) return I64F64.one;
  if (power === I64F64.one) return EULER;
  const operand = I64F64.ofBits(power < 0n ? -power : power);
  let term: I64F64 | undefined = operand;
  let sum = operand + I64F64.one;
  for (let n = 2n; n < I64F64.fractionBits; n += 1n) {
    term = I64F64.checkedMultiply(term, operand);
    if (term === undefined) return undefined;
    term = I64F64.ofBits(term / n);
    sum += term;
  }
  if (sum > I64F64.largest) return undefined;
  return power < 0n ? I64F64.checkedDivide(I64F64.one, I64F64.ofBits(sum)) : I64F64.ofBits(sum);
}
