import { RuntimeTrap } from '../../runtime.js';
import { fromLittleEndian, littleEndian } from './primitives.js';
import { concat, type Reader, take, takeByte } from './reader.js';
import { bare, type Type } from './type.js';

/** A number below 2^536 in as few bytes as it needs. */
export function encodeCompact(value: number | bigint): Uint8Array {
  const number = BigInt(value);
  if (number < 1n << 6n) return littleEndian(number << 2n, 1);
  if (number < 1n << 14n) return littleEndian((number << 2n) | 1n, 2);
  if (number < 1n << 30n) return littleEndian((number << 2n) | 2n, 4);
  const bytes = Math.ceil(number.toString(16).length / 2);
  return concat([Uint8Array.of(((bytes - 4) << 2) | 3), littleEndian(number, bytes)]);
}

/** Traps on a form longer than the number needs, as the chain does: one value has one encoding. */
export function decodeCompact(input: Reader): bigint {
  const start = input.at;
  const value = decodeAnyForm(input);
  if (encodeCompact(value).length !== input.at - start) {
    throw new RuntimeTrap('a compact number is longer than it needs to be');
  }
  return value;
}

function decodeAnyForm(input: Reader): bigint {
  const first = takeByte(input);
  const mode = first & 3;
  if (mode === 3) return fromLittleEndian(take(input, (first >> 2) + 4));
  const rest = take(input, (1 << mode) - 1);
  return (fromLittleEndian(rest) << 6n) | BigInt(first >> 2);
}

/** A compact number that is a count or an index. */
export const compactNumber = (of: Type<number>, maximum = 0xffff_ffff): Type<number> => ({
  shape: bare({ kind: 'compact', of: of.shape }),
  typeName: `codec::Compact<${of.typeName}>`,
  encode: encodeCompact,
  decode: (input) => Number(bounded(decodeCompact(input), BigInt(maximum))),
});

/** A compact amount. */
export const compact = (of: Type<bigint>, maximum = 0xffff_ffff_ffff_ffffn): Type<bigint> => ({
  shape: bare({ kind: 'compact', of: of.shape }),
  typeName: `codec::Compact<${of.typeName}>`,
  encode: encodeCompact,
  decode: (input) => bounded(decodeCompact(input), maximum),
});

function bounded(value: bigint, maximum: bigint): bigint {
  if (value > maximum) throw new RuntimeTrap(`${value} is out of range`);
  return value;
}
