/**
 * Raw bits of an I32F32 held in a double, as the runtime's arithmetic would leave them. Exact while below
 * 2^53, which every share, weight, bond and sum of one epoch is; `fitsDoubles` turns away the rest.
 */
export type Bits = number;

export const ONE: Bits = 2 ** 32;
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

/** The product, floored also below zero. */
export function mul(left: Bits, right: Bits): Bits {
  const product = left * right;
  const near = product / ONE;
  const whole = Math.floor(near);
  // Rounding never carries a number past a whole one, only onto it.
  if (near !== whole || Math.abs(product) <= LARGEST_EXACT) return whole;
  return Number((BigInt(left) * BigInt(right)) >> 32n);
}

/** The quotient of two numbers that are not negative, floored; zero for a zero divisor. */
export const div = (left: Bits, right: Bits): Bits =>
  right === 0 ? 0 : wholeQuotient(left * ONE, right);

/** How often a whole divisor above zero goes into a whole dividend. */
export function wholeQuotient(dividend: number, divisor: number): number {
  const near = dividend / divisor;
  const whole = Math.floor(near);
  if (near !== whole) return whole;
  const product = whole * divisor;
  const isOver =
    product <= LARGEST_EXACT
      ? product > dividend
      : BigInt(whole) * BigInt(divisor) > BigInt(dividend);
  return isOver ? whole - 1 : whole;
}

/** The share that a u16 of 65535 stands for. */
export const shareOfU16 = (value: number): Bits => div(value, 65_535);

/** A share as the u16 that storage holds, floored. */
export const shareToU16 = (share: Bits): number =>
  Math.min(65_535, Math.floor((share * 65_535) / ONE));

/** The value kept between two bounds, the lower of which wins. */
export const clamp = (value: Bits, low: Bits, high: Bits): Bits =>
  Math.max(Math.min(value, high), low);

/** The sum of a vector. */
export function total(values: Float64Array): Bits {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Every value divided by the sum of all; unchanged where that is zero. */
export function normalise(values: Float64Array): Float64Array {
  const sum = total(values);
  return sum === 0 ? values : values.map((value) => div(value, sum));
}
