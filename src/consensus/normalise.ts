import { add, div, type I32F32, ZERO } from './fixed/i32f32.js';

/** The sum of a vector. */
export const total = (values: readonly I32F32[]): I32F32 => values.reduce(add, ZERO);

/** Every value divided by the sum of all, or by the sum given; unchanged where that is zero. */
export const normalise = (
  values: readonly I32F32[],
  sum: I32F32 = total(values),
): readonly I32F32[] => (sum === 0n ? values : values.map((value) => div(value, sum)));
