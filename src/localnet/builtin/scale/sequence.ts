import { fromHex, toHex } from '../../../units/hex.js';
import { RuntimeTrap } from '../../runtime.js';
import { decodeCompact, encodeCompact } from './compact.js';
import { u8 } from './primitives.js';
import { concat, deeper, type Reader, take } from './reader.js';
import { bare, type Static, type Type } from './type.js';

export type Hex = `0x${string}`;

export const vec = <T>(of: Type<T>): Type<readonly T[]> => ({
  shape: bare({ kind: 'sequence', of: of.shape }),
  ...(of.typeName !== undefined && { typeName: `Vec<${of.typeName}>` }),
  encode: (values) => concat([encodeCompact(values.length), ...values.map((v) => of.encode(v))]),
  decode: (input) => {
    const length = decodeLength(input);
    const items = () => Array.from({ length }, () => of.decode(input));
    return isNumber(of) ? items() : deeper(input, items);
  },
});

/** Bytes of any length. */
export const bytes: Type<Uint8Array> = {
  shape: bare({ kind: 'sequence', of: u8.shape }),
  typeName: 'Vec<u8>',
  encode: (value) => concat([encodeCompact(value.length), value]),
  decode: (input) => take(input, decodeLength(input)).slice(),
};

export const str: Type<string> = {
  shape: bare({ kind: 'primitive', name: 'str' }),
  typeName: 'str',
  encode: (value) => bytes.encode(new TextEncoder().encode(value)),
  decode: (input) => new TextDecoder().decode(bytes.decode(input)),
};

/** A fixed number of bytes, held as hex so that two of them compare with ===. */
export const fixedBytes = (length: number): Type<Hex> => ({
  shape: bare({ kind: 'array', of: u8.shape, length }),
  typeName: `[u8; ${length}]`,
  encode: (value) => {
    const encoded = fromHex(value);
    if (encoded?.length !== length) throw new RangeError(`${value} is not ${length} bytes`);
    return encoded;
  },
  decode: (input) => toHex(take(input, length)),
});

export const tuple = <const M extends readonly Type<unknown>[]>(
  ...members: M
): Type<{ readonly [I in keyof M]: Static<M[I]> }> => ({
  shape: bare({ kind: 'tuple', of: members.map(({ shape }) => shape) }),
  typeName: `(${members.map(({ typeName }) => typeName).join(', ')})`,
  encode: (values) => concat(members.map((member, at) => member.encode(values[at]))),
  decode: (input) =>
    members.map((member) => member.decode(input)) as { [I in keyof M]: Static<M[I]> },
});

// The chain reads plain numbers in one piece, so a list of them is no level of its own.
function isNumber({ shape }: Type<unknown>): boolean {
  const def = shape.def();
  return def.kind === 'primitive' && def.name !== 'bool' && def.name !== 'str';
}

// Every element takes a byte at least, so a longer count is a lie that would only cost memory.
function decodeLength(input: Reader): number {
  const length = decodeCompact(input);
  if (length > BigInt(input.bytes.length - input.at)) {
    throw new RuntimeTrap('a sequence claims more elements than the input has bytes');
  }
  return Number(length);
}
