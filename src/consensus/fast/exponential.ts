import { type Bits, div, mul, ONE, wholeQuotient } from './shares.js';

/** Above it a term of the series would no longer be exact in a double. */
export const LARGEST_POWER: Bits = 14 * ONE;
const E: Bits = 22_802_600 * 2 ** 9;
const TERMS = 31;

/** As the plain room's, for powers within `LARGEST_POWER` of zero. */
export function exponential(power: Bits): Bits {
  if (power === 0) return ONE;
  if (power === ONE) return E;
  const size = Math.abs(power);
  const whole = Math.floor(size / ONE);
  const fraction = size - whole * ONE;
  let term = size;
  let series = ONE + size;
  for (let index = 2; index <= TERMS; index += 1) {
    term = wholeQuotient(term * whole + mulWide(term, fraction), index);
    series += term;
  }
  return power < 0 ? div(ONE, series) : series;
}

/** A number of up to 53 bits times a fraction, in two parts, so that neither product loses a bit. */
function mulWide(wide: Bits, fraction: Bits): Bits {
  const whole = Math.floor(wide / ONE);
  return whole * fraction + mul(wide - whole * ONE, fraction);
}
