import { clampedExponential, unclampedExponential } from '../fixed/exponential.js';
import type { I32F32 } from '../fixed/i32f32.js';
import { type Bits, clamp, div, mulThenDivide, ONE } from './shares.js';

/** Above it a term of the series would no longer be exact in a double. */
const LARGEST_POWER: Bits = 14 * ONE;
const BOUND: Bits = 20 * ONE;
/** The power from which on the series overflows for certain. */
const OVERFLOWS: Bits = 22 * ONE;
const E: Bits = 22_802_600 * 2 ** 9;
const TERMS = 31;

/** As the plain room's, for the rules that keep the power within 20 of zero. */
export function clampedPowers(): (power: Bits) => Bits {
  const wide = remembered((power) => clampedExponential(power));
  return (power) => {
    const bounded = clamp(power, -BOUND, BOUND);
    return Math.abs(bounded) <= LARGEST_POWER ? exponential(bounded) : wide(bounded);
  };
}

/** As the plain room's, for the rules that take zero for what overflows. */
export function unclampedPowers(): (power: Bits) => Bits {
  const wide = remembered((power) => unclampedExponential(power));
  return (power) => {
    const size = Math.abs(power);
    if (size >= OVERFLOWS) return 0;
    return size <= LARGEST_POWER ? exponential(power) : wide(power);
  };
}

function exponential(power: Bits): Bits {
  if (power === 0) return ONE;
  if (power === ONE) return E;
  const size = Math.abs(power);
  let term = size;
  let series = ONE + size;
  for (let index = 2; index <= TERMS && term > 0; index += 1) {
    term = mulThenDivide(term, size, index);
    series += term;
  }
  return power < 0 ? div(ONE, series) : series;
}

/** The plain room's answers, each asked for once: most of those far out are the same. */
function remembered(plain: (power: I32F32) => I32F32): (power: Bits) => Bits {
  const known = new Map<Bits, Bits>();
  return (power) => {
    const found = known.get(power) ?? Number(plain(BigInt(power) as I32F32));
    known.set(power, found);
    return found;
  };
}
