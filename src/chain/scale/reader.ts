/** Bytes read from the front; reading past their end throws. */
export type Reader = {
  readonly take: (count: number) => Uint8Array;
  readonly byte: () => number;
  /** A little-endian integer of so many bytes. */
  readonly unsigned: (count: number) => bigint;
  readonly signed: (count: number) => bigint;
  /** SCALE's compact form of an integer of any width. */
  readonly compact: () => bigint;
  /** A compact length; one that is longer than what is left throws. */
  readonly length: () => number;
  readonly left: () => number;
};

export function readerOf(bytes: Uint8Array): Reader {
  let at = 0;
  const left = () => bytes.length - at;
  const take = (count: number) => {
    if (count > left()) throw new RangeError(`${count} bytes are wanted and ${left()} are left`);
    at += count;
    return bytes.subarray(at - count, at);
  };
  const byte = () => take(1)[0] ?? 0;
  const unsigned = (count: number) => littleEndian(take(count));
  const compact = () => {
    const first = byte();
    const mode = first & 0b11;
    const low = BigInt(first >> 2);
    if (mode === 0b11) return unsigned((first >> 2) + 4);
    return low | (unsigned((1 << mode) - 1) << 6n);
  };
  return {
    take,
    byte,
    unsigned,
    signed: (count) => BigInt.asIntN(count * 8, unsigned(count)),
    compact,
    length: () => {
      const length = compact();
      if (length > BigInt(left())) throw new RangeError(`${length} elements in ${left()} bytes`);
      return Number(length);
    },
    left,
  };
}

/** Integers of up to 48 bits are read in one go, which most of a metagraph's are. */
function littleEndian(bytes: Uint8Array): bigint {
  const { length, buffer, byteOffset } = bytes;
  if (length === 0) return 0n;
  if (length <= 6) return BigInt(Buffer.from(buffer, byteOffset, length).readUIntLE(0, length));
  if (length === 8) return new DataView(buffer, byteOffset, 8).getBigUint64(0, true);
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
