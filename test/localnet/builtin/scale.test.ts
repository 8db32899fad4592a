import { describe, expect, it } from 'vitest';
import { compact, encodeCompact } from '../../../src/localnet/builtin/scale/compact.js';
import { struct } from '../../../src/localnet/builtin/scale/composite.js';
import { bool, u8, u32, u64 } from '../../../src/localnet/builtin/scale/primitives.js';
import { bytes, fixedBytes, str, vec } from '../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll, type Type } from '../../../src/localnet/builtin/scale/type.js';
import { flat, option } from '../../../src/localnet/builtin/scale/variant.js';
import { RuntimeTrap } from '../../../src/localnet/runtime.js';

const amount = compact(u64);
const MAX = 0xffff_ffff_ffff_ffffn;

it.each([0n, 63n, 64n, 16_383n, 16_384n, (1n << 30n) - 1n, 1n << 30n, MAX])(
  'an amount of %i rao survives its shortest form',
  (value) => {
    expect(decodeAll(amount, amount.encode(value))).toBe(value);
  },
);

it('the shortest forms are those of the chain', () => {
  const hex = (value: bigint) => Buffer.from(encodeCompact(value)).toString('hex');
  expect([63n, 64n, 16_384n, 1n << 30n, MAX].map(hex)).toEqual([
    'fc',
    '0101',
    '02000100',
    '0300000040',
    '13ffffffffffffffff',
  ]);
});

describe('input that a peer made up', () => {
  const cases: readonly { title: string; type: Type<unknown>; input: readonly number[] }[] = [
    { title: 'ends too early', type: u32, input: [1, 2, 3] },
    { title: 'goes on too long', type: u8, input: [1, 2] },
    { title: 'writes a number longer than it needs', type: amount, input: [0x01, 0x00] },
    {
      title: 'writes a number too big for its type',
      type: amount,
      input: [0x17, ...Array(9).fill(1)],
    },
    { title: 'claims a list longer than itself', type: vec(u64), input: [0xfe, 0xff, 0xff, 0xff] },
    { title: 'claims bytes it does not have', type: bytes, input: [40, 1] },
    { title: 'has a third truth', type: bool, input: [2] },
    { title: 'has a third kind of option', type: option(u8), input: [2, 0] },
    {
      title: 'names a variant that is none',
      type: flat({ path: 'Answer' }, ['Yes', 'No']),
      input: [2],
    },
  ];
  it.each(cases)('traps when it $title', ({ type, input }) => {
    expect(() => decodeAll(type, Uint8Array.from(input))).toThrow(RuntimeTrap);
  });

  it('is never read beyond its end, though memory goes on there', () => {
    const memory = Uint8Array.from([4, 7, 7, 7, 7, 7, 7, 7]);
    expect(() => decodeAll(u64, memory.subarray(0, 4))).toThrow(RuntimeTrap);
  });
});

it('a value that does not fit its type is a bug, not a wrapped number', () => {
  expect(() => u8.encode(256)).toThrow(RangeError);
  expect(() => u64.encode(-1n)).toThrow(RangeError);
  expect(() => fixedBytes(4).encode('0x00')).toThrow(RangeError);
});

it('fields keep their order and take the chain’s names', () => {
  const type = struct({ path: 'example::Thing' }, { freeBalance: u8, name: str });
  expect([...type.encode({ freeBalance: 7, name: 'ab' })]).toEqual([7, 8, 97, 98]);
  const def = type.shape.def();
  expect(def.kind === 'composite' && def.fields.map(({ name }) => name)).toEqual([
    'free_balance',
    'name',
  ]);
});
