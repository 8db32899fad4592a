import { refuse } from '../errors.js';
import { WHOLE } from './fraction.js';
import { type Ratio, ratio } from './ratio.js';

declare const unit: unique symbol;
/** A share of one as the chain stores what a hotkey lends to a child: 2^64 - 1 is the whole. */
export type Proportion = bigint & { readonly [unit]: 'parts-per-u64' };

export const proportion = (parts: bigint): Proportion => parts as Proportion;

/** The whole, in the parts a Proportion counts. */
export const WHOLE_PROPORTION = proportion(2n ** 64n - 1n);

/** More decimals than any two proportions differ in. */
const MOST_PLACES = 20;
const usage = 'write it like 25% or 0.25';

/**
 * Reads `25%` or `0.25`, rounded down, so that shares that make a whole never exceed it. A bare
 * number of 1 or more is refused, since `5` could mean five percent or five times the whole.
 */
export function parseProportion(text: string): Proportion {
  const match = /^(\d{1,9})(?:\.(\d+))?(%?)$/.exec(text);
  if (!match) throw refuse('bad-input', `${JSON.stringify(text)} is not a share`, usage);
  const [, whole = '0', decimals = '', percent = ''] = match;
  if (decimals.length > MOST_PLACES) {
    throw refuse('bad-input', `${text} has more than ${MOST_PLACES} decimals`, usage);
  }
  const scale = 10n ** BigInt(decimals.length + (percent ? 2 : 0));
  const parts = BigInt(whole + decimals);
  if (!percent && parts >= scale) {
    throw refuse('bad-input', `${text} could be a percentage or a fraction`, usage);
  }
  if (parts > scale) throw refuse('bad-input', `${text} is more than the whole`, usage);
  return proportion((parts * WHOLE_PROPORTION) / scale);
}

/** Writes a proportion as a percentage of nine places, rounded to the nearest: half is `50%`. */
export const proportionText = (parts: Proportion): string =>
  `${percentOf(parts, WHOLE_PROPORTION, 9, 'nearest')}%`;

const WHOLE_RATIO = 65_535n;

/** The largest ratio that is not above a share in parts per billion. */
export const ratioBelow = (share: bigint): Ratio => ratio(Number((share * WHOLE_RATIO) / WHOLE));

/**
 * Writes a take as a percentage of four places, rounded up in the last one: read again and rounded
 * down, it is the same take. 11796 is `17.9996%`.
 */
export const takeText = (take: Ratio): string =>
  `${percentOf(BigInt(take), WHOLE_RATIO, 4, 'up')}%`;

function percentOf(part: bigint, whole: bigint, places: number, to: 'up' | 'nearest'): string {
  const scale = 10n ** BigInt(places);
  const scaled = 2n * part * 100n * scale + (to === 'up' ? 2n * whole - 1n : whole);
  const digits = (scaled / (2n * whole)).toString().padStart(places + 1, '0');
  const decimals = digits.slice(-places).replace(/0+$/, '');
  return decimals === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${decimals}`;
}
