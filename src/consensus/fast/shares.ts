/**
 * Raw bits of an I32F32 held in a double, as the runtime's arithmetic would leave them. Exact while below
 * 2^53, which every share, weight, bond and sum of one epoch is; `fitsDoubles` turns away the rest.
 */
export type Bits = number;

export const ONE: Bits = 2 ** 32;
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

/** The product, floored also below zero. */
export const mul = (left: Bits, right: Bits): Bits => mulThenDivide(left, right, 1);

/** A product divided by a whole number above zero; flooring at the end is as flooring at both steps. */
export function mulThenDivide(left: Bits, right: Bits, divisor: number): Bits {
  const near = (left * right) / (ONE * divisor);
  const whole = Math.floor(near);
  // Rounding never carries a number past a whole one, only onto it.
  return near !== whole ? whole : settled(whole, ONE * divisor, left, right);
}

/** The quotient of two numbers that are not negative, floored; zero for a zero divisor. */
export function div(left: Bits, right: Bits): Bits {
  if (right === 0) return 0;
  const near = (left * ONE) / right;
  const whole = Math.floor(near);
  return near !== whole ? whole : settled(whole, right, left, ONE);
}

/** A whole number, or the one below where it is more than the exact `left·right / divisor`. */
function settled(whole: number, divisor: number, left: number, right: number): number {
  // A whole of something, which is frequent, needs no more than this.
  if (left === divisor) return right;
  if (right === divisor) return left;
  const [product, reached] = [left * right, whole * divisor];
  const isExact = Math.abs(product) <= LARGEST_EXACT && Math.abs(reached) <= LARGEST_EXACT;
  const isOver = isExact
    ? reached > product
    : BigInt(whole) * BigInt(divisor) > BigInt(left) * BigInt(right);
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
