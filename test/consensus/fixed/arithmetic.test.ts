import { describe, expect, it } from 'vitest';
import * as fixed from '../../../src/consensus/fixed/arithmetic.js';
import type { Raw } from '../../../src/consensus/fixed/format.js';
import { I32F32, round, shareOfU16, shareToU16 } from '../../../src/consensus/fixed/i32f32.js';
import { I64F64 } from '../../../src/consensus/fixed/i64f64.js';
import { U64F64 } from '../../../src/consensus/fixed/u64f64.js';

const raw = (bits: bigint) => bits as I32F32;

describe('arithmetic that must round as the runtime does', () => {
  it('floors products below zero and truncates quotients', () => {
    expect(fixed.mul(I32F32, raw(-1n), raw(1n))).toBe(-1n);
    expect(fixed.divOrZero(I32F32, raw(-1n), raw(3n << 32n))).toBe(0n);
  });

  it('saturates at both ends instead of wrapping', () => {
    const { most, least } = I32F32;
    expect(fixed.add(I32F32, most, raw(1n))).toBe(most);
    expect(fixed.mul(I32F32, least, raw(2n << 32n))).toBe(least);
    expect(fixed.fromInteger(U64F64, -1n)).toBe(0n);
  });

  it('divides by zero and out of range to zero', () => {
    expect(fixed.divOrZero(I32F32, raw(1n), raw(0n))).toBe(0n);
    expect(fixed.divOrZero(I32F32, I32F32.most, raw(1n))).toBe(0n);
  });

  it('floors when it drops bits', () => {
    expect(fixed.convert(I64F64, I32F32, -1n as Raw<'I64F64'>)).toBe(-1n);
    expect(fixed.convert(I64F64, I32F32, I64F64.most)).toBe(I32F32.most);
  });

  it('rounds halves away from zero', () => {
    expect(round(raw(5n << 31n))).toBe(3n << 32n);
    expect(round(raw(-5n << 31n))).toBe(-3n << 32n);
  });

  it('stores a half as 32767 and reads every u16 back as itself or one less', () => {
    expect(shareToU16(raw(1n << 31n))).toBe(32_767);
    for (let value = 0; value < 65_536; value += 257) {
      expect(value - shareToU16(shareOfU16(value))).toBeLessThanOrEqual(1);
    }
  });
});
