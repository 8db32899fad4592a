import * as fixed from './arithmetic.js';
import { type Raw, signedFormat } from './format.js';

/** Raw bits of a weight, bond or share, with 32 fractional bits: one is 4_294_967_296n. */
export type I32F32 = Raw<'I32F32'>;
export const I32F32 = signedFormat('I32F32', 32n, 32n);

export const ZERO = 0n as I32F32;
export const ONE = (1n << 32n) as I32F32;
export const HALF = (1n << 31n) as I32F32;
const U16_MAX = fixed.fromInteger(I32F32, 65_535n);

/** Sum, saturating. */
export const add = (left: I32F32, right: I32F32): I32F32 => fixed.add(I32F32, left, right);
/** Difference, saturating. */
export const sub = (left: I32F32, right: I32F32): I32F32 => fixed.saturate(I32F32, left - right);
/** Product, floored also below zero, saturating. */
export const mul = (left: I32F32, right: I32F32): I32F32 => fixed.mul(I32F32, left, right);
/** Quotient truncated toward zero; zero for a zero divisor or a quotient out of range. */
export const div = (left: I32F32, right: I32F32): I32F32 => fixed.divOrZero(I32F32, left, right);
/** A whole number. */
export const fromCount = (count: number): I32F32 => fixed.fromInteger(I32F32, BigInt(count));
/** The value kept between two bounds. */
export function clamp(value: I32F32, low: I32F32, high: I32F32): I32F32 {
  const capped = value < high ? value : high;
  return capped > low ? capped : low;
}

/** The nearest whole number, halves away from zero, saturating. */
export function round(value: I32F32): I32F32 {
  const size = value < 0n ? -value : value;
  const whole = ((size + HALF) >> 32n) << 32n;
  return fixed.saturate(I32F32, value < 0n ? -whole : whole);
}

/** The share that a u16 of 65535 stands for. */
export const shareOfU16 = (value: number): I32F32 => div(fromCount(value), U16_MAX);

/** A share as the u16 that storage holds: floored, so a half is 32767. */
export const shareToU16 = (share: I32F32): number => toU16(mul(share, U16_MAX));

/** The whole part, kept within a u16. */
export const toU16 = (value: I32F32): number => Number(clamp(value, ZERO, U16_MAX) >> 32n);
