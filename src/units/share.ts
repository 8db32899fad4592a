const PLACES = 9;

/** A part of a whole as a decimal of nine places, rounded to the nearest; a whole of zero gives zero. */
export function shareText(part: bigint, whole: bigint): string {
  const scale = 10n ** BigInt(PLACES);
  const scaled = whole === 0n ? 0n : (2n * part * scale + whole) / (2n * whole);
  return `${scaled / scale}.${(scaled % scale).toString().padStart(PLACES, '0')}`;
}
