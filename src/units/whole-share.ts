/** Digits behind the point of a percentage: enough to tell any two of 65536 shares apart. */
const PLACES = 4;

/** A share of a whole as a percentage, rounded to four places: 32768 of 65535 is `50.0008%`. */
export function wholeShareText(amount: bigint, whole: bigint): string {
  const scale = 10n ** BigInt(PLACES);
  const scaled = (2n * amount * 100n * scale + whole) / (2n * whole);
  const decimals = (scaled % scale).toString().padStart(PLACES, '0').replace(/0+$/, '');
  return `${scaled / scale}${decimals && `.${decimals}`}%`;
}

/**
 * Reads `50%` or `0.5` as the nearest part of a whole, and a number without point or percent sign
 * as so many parts; undefined for anything else, or for more than the whole. A bare `1` is nothing:
 * some mean the whole by it, and some the smallest part.
 */
export function parseWholeShare(text: string, whole: bigint): bigint | undefined {
  const [, digits, decimals = '', percent] = /^(\d+)(?:\.(\d+))?(%?)$/.exec(text) ?? [];
  if (digits === undefined || isUnclear(text)) return undefined;
  const isShare = percent === '%' || decimals !== '';
  const scale = 10n ** BigInt(decimals.length + (percent === '%' ? 2 : 0));
  const typed = BigInt(digits + decimals);
  const amount = isShare ? (2n * typed * whole + scale) / (2n * scale) : typed;
  return amount <= whole ? amount : undefined;
}

/** Whether it is a 1 without point or percent sign, which may be the whole or its smallest part. */
export const isUnclear = (text: string): boolean => /^0*1$/.test(text);

/** Reads a decimal as the nearest binary fixed-point number; undefined for anything else. */
export function parseFixed(text: string, fractionBits: number): bigint | undefined {
  const [, sign = '', digits, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const scale = 10n ** BigInt(decimals.length);
  const size =
    (2n * BigInt(digits + decimals) * (1n << BigInt(fractionBits)) + scale) / (2n * scale);
  return sign === '-' ? -size : size;
}
