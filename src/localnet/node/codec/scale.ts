/** The few SCALE encodings the host itself writes; everything else it passes through as bytes. */
export const u8 = (value: number): Uint8Array => Uint8Array.of(value);

export function u32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

export function u64(value: bigint): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
}

/** SCALE's compact form of a number below 2^32. */
export function compact(value: number): Uint8Array {
  if (value < 2 ** 6) return u8(value << 2);
  if (value < 2 ** 14) return u32((value << 2) | 1).subarray(0, 2);
  if (value < 2 ** 30) return u32(value * 4 + 2);
  return concat([u8(3), u32(value)]);
}

/** Vec<u8>: the bytes behind their length. */
export const vec = (bytes: Uint8Array): Uint8Array => concat([compact(bytes.length), bytes]);

export const text = (value: string): Uint8Array => vec(Buffer.from(value));

export const concat = (parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts));
