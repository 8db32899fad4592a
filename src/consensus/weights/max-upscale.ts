import { div, fromCount, type I32F32, mul, round, toU16, ZERO } from '../fixed/i32f32.js';

const U16_MAX = fromCount(65_535);
const FACTOR_FIRST = fromCount(32_768);

/** Weights scaled so that the largest is 65535, as the chain stores them; all-zero stays all-zero. */
export const maxUpscale = (values: readonly number[]): readonly number[] =>
  maxUpscaleShares(values.map(fromCount));

/** The same scaling for fixed-point values. */
export function maxUpscaleShares(values: readonly I32F32[]): readonly number[] {
  const largest = values.reduce((peak, value) => (value > peak ? value : peak), ZERO);
  if (largest === 0n) return values.map(() => 0);
  // Above half of a u16 the runtime divides before it multiplies, which rounds differently.
  const factor = largest > FACTOR_FIRST ? div(U16_MAX, largest) : undefined;
  return values.map((value) => {
    const scaled = factor === undefined ? div(mul(value, U16_MAX), largest) : mul(value, factor);
    return toU16(round(scaled));
  });
}
