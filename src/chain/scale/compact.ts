/** SCALE's compact form of an integer below 2^536. */
export function compact(value: bigint): Uint8Array {
  if (value < 1n << 6n) return Uint8Array.of(Number(value << 2n));
  if (value < 1n << 14n) return littleEndian((value << 2n) | 1n, 2);
  if (value < 1n << 30n) return littleEndian((value << 2n) | 2n, 4);
  const length = Math.max(4, Math.ceil(value.toString(16).length / 2));
  return Uint8Array.of(((length - 4) << 2) | 3, ...littleEndian(value, length));
}

/** The lowest bytes of an integer, the low one first. */
export const littleEndian = (value: bigint, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, place) => Number((value >> BigInt(8 * place)) & 0xffn));
