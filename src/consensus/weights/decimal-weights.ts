import { refuse } from '../../errors.js';
import type { StoredRow } from '../input.js';

const U16_MAX = 65_535n;

/** A weight as the operator wrote it. */
export type DecimalWeight = { readonly uid: number; readonly weight: string };

/**
 * Decimal weights as u16 with the largest at 65535, exact halves to the even neighbour; entries that
 * come to zero are left out. Works on the digits, so `0.3` is three tenths and not the nearest double.
 */
export function weightsFromDecimals(entries: readonly DecimalWeight[]): StoredRow {
  const decimals = entries.map(({ uid, weight }) => ({ uid, ...parseDecimal(weight) }));
  const finest = Math.max(0, ...decimals.map(({ places }) => places));
  const scaled = decimals.map(({ uid, digits, places }) => ({
    uid,
    units: digits * 10n ** BigInt(finest - places),
  }));
  const largest = scaled.reduce((peak, { units }) => (units > peak ? units : peak), 0n);
  if (largest === 0n) return [];
  return scaled
    .map(({ uid, units }) => [uid, Number(divideHalfEven(units * U16_MAX, largest))] as const)
    .filter(([, value]) => value > 0);
}

function parseDecimal(text: string): { digits: bigint; places: number } {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(text);
  if (!match) {
    throw refuse(
      'bad-input',
      `${JSON.stringify(text)} is not a weight`,
      'weights are decimal numbers from zero up, like 0.25',
    );
  }
  const [, whole = '0', fraction = '', exponent = '0'] = match;
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
}

function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}
