import { type Fraction, WHOLE } from './fraction.js';

/** The most to pay when a price may rise by the tolerance; rounds down, so nothing dearer fits. */
export const raisedBy = <Amount extends bigint>(amount: Amount, tolerance: Fraction): Amount =>
  ((amount * (WHOLE + tolerance)) / WHOLE) as Amount;

/** The least to accept when a price may fall by the tolerance; rounds up, so nothing cheaper fits. */
export const loweredBy = <Amount extends bigint>(amount: Amount, tolerance: Fraction): Amount =>
  ((amount * (WHOLE - tolerance) + WHOLE - 1n) / WHOLE) as Amount;
