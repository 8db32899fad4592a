import type { I32F32 } from '../../../../../consensus/fixed/i32f32.js';
import type { I64F64, I96F32, U64F64, U96F32 } from '../../../../../economy/fixed-point.js';
import { marker, param, struct } from '../../../scale/composite.js';
import { i64, i128, u128 } from '../../../scale/primitives.js';
import { as, type Type } from '../../../scale/type.js';

const one = marker({ path: 'substrate_typenum::bit::B1' });
const zero = marker({ path: 'substrate_typenum::bit::B0' });

// The chain's types count their fractional bits in types: a binary number, most significant first.
const digit = (higher: Type<unknown>, bit: Type<unknown>): Type<unknown> =>
  struct(
    {
      path: 'substrate_typenum::uint::UInt',
      params: [param('U', higher), param('B', bit)],
    },
    { msb: as(higher, 'U'), lsb: as(bit, 'B') },
  );

const powerOfTwo = (exponent: number): Type<unknown> =>
  Array.from({ length: exponent }).reduce<Type<unknown>>(
    (number) => digit(number, zero),
    digit(marker({ path: 'substrate_typenum::uint::UTerm' }), one),
  );

/** A fixed-point number as its raw bits. */
function fixed<T extends bigint>(
  name: string,
  of: Type<bigint>,
  fraction: Type<unknown>,
  typeName: string,
): Type<T> {
  const inner = struct(
    { path: `substrate_fixed::${name}`, params: [param('Frac', fraction)] },
    { bits: of },
  );
  return {
    shape: inner.shape,
    typeName,
    encode: (bits) => inner.encode({ bits }),
    decode: (input) => inner.decode(input).bits as T,
  };
}

const [thirtyTwo, sixtyFour] = [powerOfTwo(5), powerOfTwo(6)];

export const u64f64 = fixed<U64F64>('FixedU128', u128, sixtyFour, 'U64F64');
export const u96f32 = fixed<U96F32>('FixedU128', u128, thirtyTwo, 'U96F32');
export const i64f64 = fixed<I64F64>('FixedI128', i128, sixtyFour, 'I64F64');
export const i96f32 = fixed<I96F32>('FixedI128', i128, thirtyTwo, 'I96F32');
export const i32f32 = fixed<I32F32>('FixedI64', i64, thirtyTwo, 'I32F32');
