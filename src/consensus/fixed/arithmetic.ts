import type { FixedFormat, Raw } from './format.js';

/** Brings raw bits that left the format back to its nearest end, as `saturating_*` does. */
export function saturate<Name extends string>(
  { least, most }: FixedFormat<Name>,
  raw: bigint,
): Raw<Name> {
  if (raw > most) return most;
  return raw < least ? least : (raw as Raw<Name>);
}

/** An integer in the format, saturating. */
export const fromInteger = <Name extends string>(format: FixedFormat<Name>, value: bigint) =>
  saturate(format, value << format.fractionBits);

/** The largest integer not above the number, also for negative numbers. */
export const toInteger = <Name extends string>(format: FixedFormat<Name>, raw: Raw<Name>) =>
  raw >> format.fractionBits;

/** A number of one format in another: finer bits are floored away, a value too large saturates. */
export function convert<From extends string, To extends string>(
  from: FixedFormat<From>,
  to: FixedFormat<To>,
  raw: Raw<From>,
): Raw<To> {
  const shift = to.fractionBits - from.fractionBits;
  return saturate(to, shift >= 0n ? raw << shift : raw >> -shift);
}

/** The sum, saturating. */
export const add = <Name extends string>(
  format: FixedFormat<Name>,
  left: Raw<Name>,
  right: Raw<Name>,
): Raw<Name> => saturate(format, left + right);

/** The product, floored (also below zero) and saturating. */
export const mul = <Name extends string>(
  format: FixedFormat<Name>,
  left: Raw<Name>,
  right: Raw<Name>,
): Raw<Name> => saturate(format, (left * right) >> format.fractionBits);

/** The quotient, truncated toward zero; undefined for a zero divisor or a result out of range. */
export function checkedDiv<Name extends string>(
  format: FixedFormat<Name>,
  dividend: Raw<Name>,
  divisor: Raw<Name>,
): Raw<Name> | undefined {
  if (divisor === 0n) return undefined;
  const raw = (dividend << format.fractionBits) / divisor;
  return raw > format.most || raw < format.least ? undefined : (raw as Raw<Name>);
}

/** The quotient, or zero where there is none: the runtime's `safe_div`. */
export const divOrZero = <Name extends string>(
  format: FixedFormat<Name>,
  dividend: Raw<Name>,
  divisor: Raw<Name>,
): Raw<Name> => checkedDiv(format, dividend, divisor) ?? (0n as Raw<Name>);
