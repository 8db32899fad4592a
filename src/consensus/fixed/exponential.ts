import { checkedDiv } from './arithmetic.js';
import { add, clamp, fromCount, I32F32, ONE, ZERO } from './i32f32.js';

/** The runtime's own constant for e: it has only 23 fractional bits. */
const E = (22_802_600n << 9n) as I32F32;
const TERMS = 31n;
const BOUND = fromCount(20);

/** A power of e by 31 Taylor terms, each rounded as the runtime rounds it; undefined on overflow. */
export function exponential(power: I32F32): I32F32 | undefined {
  if (power === 0n) return ONE;
  if (power === ONE) return E;
  const size = power < 0n ? -power : power;
  let term: bigint = size;
  let series: bigint = ONE + size;
  for (let index = 2n; index <= TERMS; index += 1n) {
    const product = (term * size) >> 32n;
    if (product > I32F32.most) return undefined;
    term = product / index;
    series += term;
    if (series > I32F32.most) return undefined;
  }
  const sum = series as I32F32;
  return power < 0n ? checkedDiv(I32F32, ONE, sum) : sum;
}

/** e to the power kept within -20 to 20, as liquid alpha takes it since spec 365. */
export const clampedExponential = (power: I32F32): I32F32 => {
  const bounded = clamp(power, -BOUND as I32F32, BOUND);
  return exponential(bounded) ?? (bounded > 0n ? I32F32.most : ZERO);
};

/** e to any power, zero on overflow, as liquid alpha took it before spec 365. */
export const unclampedExponential = (power: I32F32): I32F32 => exponential(power) ?? ZERO;

/** 1 / (1 + e^power). */
export const logistic = (power: I32F32, exponentialOf: (power: I32F32) => I32F32): I32F32 =>
  checkedDiv(I32F32, ONE, add(ONE, exponentialOf(power))) ?? ZERO;
