import { RuntimeTrap } from '../../runtime.js';
import { concat, take, takeByte } from './reader.js';
import { bare, type Primitive, type Type } from './type.js';

const small = (name: Primitive, bytes: number): Type<number> => ({
  shape: bare({ kind: 'primitive', name }),
  typeName: name,
  encode: (value) => littleEndian(BigInt(value), bytes),
  decode: (input) => Number(fromLittleEndian(take(input, bytes))),
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
  let rest = value;
  for (let at = 0; at < bytes; at += 1) {
    encoded[at] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return encoded;
}

export const fromLittleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
