import { describe, expect, it } from 'vitest';
import { exponential } from '../../src/economy/exponential.js';
import { I64F64, I96F32, U64F64, U96F32 } from '../../src/economy/fixed-point.js';
import { U64_MAX } from '../../src/economy/unsigned.js';

describe('fixed point', () => {
  it('stops at the ends of its range instead of wrapping a balance around', () => {
    expect(U64F64.multiply(U64F64.largest, U64F64.ofInteger(2n))).toBe(U64F64.largest);
    expect(U64F64.subtract(U64F64.zero, U64F64.one)).toBe(0n);
    expect(U64F64.ofInteger(U64_MAX + 1n)).toBe(U64F64.largest);
    expect(I64F64.checkedMultiply(I64F64.largest, I64F64.ofInteger(2n))).toBeUndefined();
  });

  it('takes a quotient that has no value for zero', () => {
    expect(U96F32.divide(U96F32.one, U96F32.zero)).toBe(0n);
    expect(U64F64.divide(U64F64.largest, U64F64.ofBits(1n))).toBe(0n);
  });

  it('floors products and cuts quotients, also below zero', () => {
    const smallest = I96F32.ofBits(-1n);
    expect(I96F32.multiply(smallest, I96F32.ofBits(I96F32.one / 2n))).toBe(-1n);
    expect(I96F32.divide(smallest, I96F32.ofInteger(2n))).toBe(0n);
    expect(I96F32.floor(smallest)).toBe(-1n);
    expect(I96F32.toU64(smallest)).toBe(0n);
  });

  it('loses only what the coarser format cannot hold', () => {
    const third = U64F64.divide(U64F64.one, U64F64.ofInteger(3n));
    expect(U96F32.convert(U64F64, third)).toBe(third >> 32n);
    expect(U64F64.convert(I96F32, I96F32.ofInteger(-1n))).toBe(0n);
    expect(U64F64.convert(U96F32, U96F32.largest)).toBe(U64F64.largest);
  });
});

describe('exponential', () => {
  it('decays locks by the factor the chain uses, not by the closer one', () => {
    expect(exponential(I64F64.ofInteger(-1n))).toBe(6_786_177_901_268_885_275n);
    expect(exponential(I64F64.zero)).toBe(I64F64.one);
    expect(exponential(I64F64.one)).toBe(22_802_600n << 41n);
  });

  it('is undefined rather than wrong beyond the range', () => {
    expect(exponential(I64F64.ofInteger(100n))).toBeUndefined();
  });
});
