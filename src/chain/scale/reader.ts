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

const SMALL = 6;

export function readerOf(bytes: Uint8Array): Reader {
  let at = 0;
  const left = () => bytes.length - at;
  const skip = (count: number): number => {
    if (count > left()) throw new RangeError(`${count} bytes are wanted and ${left()} are left`);
    at += count;
    return at - count;
  };
  const take = (count: number) => {
    const from = skip(count);
    return bytes.subarray(from, at);
  };
  const byte = () => bytes[skip(1)] ?? 0;
  /** Of up to six bytes, which most of a metagraph's integers have, and which a number holds exactly. */
  const small = (count: number): number => {
    let [sum, worth] = [0, 1];
    for (let place = skip(count); place < at; place++) {
      sum += (bytes[place] ?? 0) * worth;
      worth *= 0x100;
    }
    return sum;
  };
  const unsigned = (count: number) =>
    count <= SMALL ? BigInt(small(count)) : littleEndian(take(count));
  const compact = () => {
    const first = byte();
    const mode = first & 0b11;
    const low = first >> 2;
    if (mode === 0b11) return unsigned(low + 4);
    return BigInt(low + small((1 << mode) - 1) * 0x40);
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

function littleEndian(bytes: Uint8Array): bigint {
  const { length, buffer, byteOffset } = bytes;
  if (length === 8) return new DataView(buffer, byteOffset, 8).getBigUint64(0, true);
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
