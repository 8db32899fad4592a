/** The least places that tell apart what operators set: steps of a billionth. */
const PLACES = 9n;

/** Writes a binary fixed-point number as a decimal of at most nine places, rounded to the nearest. */
export function fixedText(bits: bigint, fractionBits: number): string {
  const size = bits < 0n ? -bits : bits;
  const whole = 1n << BigInt(fractionBits);
  const scale = 10n ** PLACES;
  const scaled = (2n * size * scale + whole) / (2n * whole);
  const sign = bits < 0n && scaled > 0n ? '-' : '';
  const decimals = (scaled % scale).toString().padStart(Number(PLACES), '0').replace(/0+$/, '');
  return `${sign}${scaled / scale}${decimals && `.${decimals}`}`;
}
