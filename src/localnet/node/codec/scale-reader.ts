/** Reads SCALE from front to back; every read throws a RangeError when the input ends early. */
export type ScaleReader = {
  readonly u8: () => number;
  readonly u32: () => number;
  readonly u64: () => bigint;
  /** Little-endian, of as many bytes as the balance type of the runtime has. */
  readonly uint: (width: number) => bigint;
  readonly compact: () => bigint;
  readonly bytes: (count: number) => Uint8Array;
  readonly vec: () => Uint8Array;
  readonly list: <Item>(item: () => Item) => Item[];
  readonly text: () => string;
  readonly position: () => number;
  readonly left: () => number;
};

export function scaleReader(input: Uint8Array): ScaleReader {
  const buffer = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  let position = 0;

  const take = (count: number): Buffer => {
    if (position + count > buffer.length) throw new RangeError('SCALE input ends early');
    position += count;
    return buffer.subarray(position - count, position);
  };
  const reader: ScaleReader = {
    u8: () => take(1).readUInt8(),
    u32: () => take(4).readUInt32LE(),
    u64: () => take(8).readBigUInt64LE(),
    uint: (width) => BigInt(`0x${Buffer.from(take(width)).reverse().toString('hex')}`),
    compact() {
      const first = reader.u8();
      const mode = first & 3;
      if (mode === 3) return reader.uint((first >> 2) + 4);
      position -= 1;
      if (mode === 0) return BigInt(take(1).readUInt8() >> 2);
      return mode === 1
        ? BigInt(take(2).readUInt16LE() >> 2)
        : BigInt(take(4).readUInt32LE() >>> 2);
    },
    bytes(count) {
      const bytes = take(count);
      return new Uint8Array(bytes.buffer, bytes.byteOffset, count);
    },
    vec: () => reader.bytes(Number(reader.compact())),
    list(item) {
      const count = Number(reader.compact());
      const items = [];
      for (let index = 0; index < count; index++) items.push(item());
      return items;
    },
    text: () => Buffer.from(reader.vec()).toString('utf8'),
    position: () => position,
    left: () => buffer.length - position,
  };
  return reader;
}
