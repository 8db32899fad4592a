import { refuse } from '../errors.js';
import { coinText } from './money.js';

declare const unit: unique symbol;
/** A share of one in parts per billion: 0.5% is 5_000_000n. */
export type Fraction = bigint & { readonly [unit]: 'parts-per-billion' };

/** The whole, in the parts a Fraction counts. */
export const WHOLE = 1_000_000_000n;

const usage = 'write it like 0.005 or 0.5%';

/**
 * Reads `0.005` or `0.5%`, both 5_000_000n parts per billion. A bare number of 1 or more is refused,
 * since `5` could mean five percent or five hundred; so is anything above 100%.
 */
export function parseFraction(text: string): Fraction {
  const match = /^(\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!match) throw refuse('bad-input', `${JSON.stringify(text)} is not a fraction`, usage);
  const [, whole = '0', decimals = '', percent = ''] = match;
  const places = percent ? 7 : 9;
  if (decimals.replace(/0+$/, '').length > places) {
    throw refuse('bad-input', `${text} is finer than a billionth`, usage);
  }
  const parts = BigInt(whole + decimals.slice(0, places).padEnd(places, '0'));
  if (!percent && parts >= WHOLE) {
    throw refuse('bad-input', `${text} could be a percentage or a fraction`, usage);
  }
  if (parts > WHOLE) throw refuse('bad-input', `${text} is more than the whole`, usage);
  return parts as Fraction;
}

/** Writes a share as a percentage, exactly: 5_000_000n is `0.5%`. */
export const percentText = (share: Fraction): string => `${coinText(share * 100n)}%`;
