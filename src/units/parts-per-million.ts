declare const unit: unique symbol;
/** A share of one in millionths: 5_000n is half a percent. */
export type PartsPerMillion = bigint & { readonly [unit]: 'parts-per-million' };

const WHOLE = 1_000_000n;

/** What is lost of a whole when only a part arrives, rounded up; nothing where more arrives. */
export function shareLost(whole: bigint, arrives: bigint): PartsPerMillion {
  if (whole <= 0n || arrives >= whole) return 0n as PartsPerMillion;
  return (((whole - arrives) * WHOLE + whole - 1n) / whole) as PartsPerMillion;
}

/** What part of a whole this is, rounded down; nothing where there is no whole. */
export const shareOf = (part: bigint, whole: bigint): PartsPerMillion =>
  (whole <= 0n ? 0n : (part * WHOLE) / whole) as PartsPerMillion;

/** Writes a share as a percentage, exactly: 5_000n is `0.5%`. */
export function partsText(share: PartsPerMillion): string {
  const fraction = (share % 10_000n).toString().padStart(4, '0').replace(/0+$/, '');
  return `${share / 10_000n}${fraction && `.${fraction}`}%`;
}
