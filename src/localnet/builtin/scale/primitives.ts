import { RuntimeTrap } from '../../runtime.js';
import { concat, take, takeByte } from './reader.js';
import { bare, type Primitive, type Type } from './type.js';

const small = (name: Primitive, bytes: number): Type<number> => ({
  shape: bare({ kind: 'primitive', name }),
  typeName: name,
  encode: (value) => littleEndian(BigInt(value), bytes),
  decode: (input) => take(input, bytes).reduceRight((value, byte) => value * 256 + byte, 0),
});

const wide = (name: Primitive, bytes: number): Type<bigint> => ({
  shape: bare({ kind: 'primitive', name }),
  typeName: name,
  encode: (value) => littleEndian(value, bytes),
  decode: (input) => fromLittleEndian(take(input, bytes)),
});

const signed = (name: Primitive, bytes: number): Type<bigint> => ({
  shape: bare({ kind: 'primitive', name }),
  typeName: name,
  encode: (value) => {
    if (BigInt.asIntN(bytes * 8, value) !== value) {
      throw new RangeError(`${value} does not fit ${name}`);
    }
    return littleEndian(BigInt.asUintN(bytes * 8, value), bytes);
  },
  decode: (input) => BigInt.asIntN(bytes * 8, fromLittleEndian(take(input, bytes))),
});

export const u8 = small('u8', 1);
export const u16 = small('u16', 2);
export const u32 = small('u32', 4);
export const u64 = wide('u64', 8);
export const u128 = wide('u128', 16);
export const i16 = signed('i16', 2);
export const i32 = signed('i32', 4);
export const i64 = signed('i64', 8);
export const i128 = signed('i128', 16);

export const bool: Type<boolean> = {
  shape: bare({ kind: 'primitive', name: 'bool' }),
  typeName: 'bool',
  encode: (value) => Uint8Array.of(value ? 1 : 0),
  decode: (input) => {
    const byte = takeByte(input);
    if (byte > 1) throw new RuntimeTrap(`${byte} is not a boolean`);
    return byte === 1;
  },
};

/** The empty tuple. */
export const unit: Type<undefined> = {
  shape: bare({ kind: 'tuple', of: [] }),
  typeName: '()',
  encode: () => concat([]),
  decode: () => undefined,
};

/** An entry that says all by being there. */
export const present: Type<true> = {
  ...unit,
  encode: () => unit.encode(undefined),
  decode: () => true,
};

/** The number in that many bytes; a number that does not fit is a bug and throws. */
export function littleEndian(value: bigint, bytes: number): Uint8Array {
  if (value < 0n || value >> BigInt(bytes * 8)) {
    throw new RangeError(`${value} does not fit ${bytes} bytes`);
  }
  const encoded = new Uint8Array(bytes);
  for (let from = 0, rest = value; from < bytes; from += AT_ONCE, rest >>= 8n * BigInt(AT_ONCE)) {
    let part = Number(BigInt.asUintN(8 * AT_ONCE, rest));
    for (let at = from; at < bytes && at < from + AT_ONCE; at += 1) {
      encoded[at] = part % 256;
      part = Math.floor(part / 256);
    }
  }
  return encoded;
}

/** Bytes that a plain number holds exactly; to count with bigints takes many times as long. */
const AT_ONCE = 6;

export function fromLittleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let end = bytes.length; end > 0; end -= end % AT_ONCE || AT_ONCE) {
    const part = bytes.subarray(end - (end % AT_ONCE || AT_ONCE), end);
    value =
      (value << (8n * BigInt(AT_ONCE))) |
      BigInt(part.reduceRight((sum, byte) => sum * 256 + byte, 0));
  }
  return value;
}
