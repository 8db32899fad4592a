import { least, U128_MAX } from './unsigned.js';

declare const proportion: unique symbol;
/** A proportion in parts of 1e18, as pool weights are stored. */
export type Perquintill = bigint & { readonly [proportion]: 'perquintill' };

const WHOLE = 10n ** 18n;

export const perquintill = (parts: bigint): Perquintill => parts as Perquintill;

/** One minus the proportion, zero at the least. */
export const complement = (share: Perquintill): Perquintill =>
  perquintill(share > WHOLE ? 0n : WHOLE - share);

/**
 * A quotient as parts of 1e18, the whole at the most. As in sp-arithmetic, both sides are first
 * divided by what brings the divisor down to 1e18, so the last digits differ from a plain quotient.
 */
export function perquintillFromRational(dividend: bigint, divisor: bigint): Perquintill {
  if (divisor === 0n || dividend > divisor) return perquintill(WHOLE);
  const factor = (divisor + WHOLE - 1n) / WHOLE;
  return perquintill(((dividend / factor) * WHOLE) / (divisor / factor));
}

/** A proportion of a u128, rounded to the nearest integer, halves up. */
export const proportionOf = (share: Perquintill, value: bigint): bigint =>
  least((value * share + WHOLE / 2n) / WHOLE, U128_MAX);
