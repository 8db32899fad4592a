declare const unit: unique symbol;
/** A share of one as the runtime stores it: 65535 is the whole. */
export type Ratio = number & { readonly [unit]: 'parts-per-65535' };

const WHOLE = 65_535n;
/** Five places tell any two of the 65536 ratios apart; four would not. */
const PLACES = 5;

export const ratio = (parts: number): Ratio => parts as Ratio;

/** Writes a ratio as a decimal of five places, rounded to the nearest: 32768 is `0.50001`. */
export function ratioText(parts: Ratio): string {
  const scale = 10n ** BigInt(PLACES);
  const scaled = (2n * BigInt(parts) * scale + WHOLE) / (2n * WHOLE);
  return `${scaled / scale}.${(scaled % scale).toString().padStart(PLACES, '0')}`;
}
