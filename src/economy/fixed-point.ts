import { saturateU64 } from './unsigned.js';

declare const format: unique symbol;
/**
 * The raw bits of a fixed-point number, as storage holds them; the name says how many are
 * fractional.
 */
export type Fixed<Name extends string> = bigint & { readonly [format]: Name };

export type U64F64 = Fixed<'U64F64'>;
export type I64F64 = Fixed<'I64F64'>;
export type U96F32 = Fixed<'U96F32'>;
export type I96F32 = Fixed<'I96F32'>;
export type U110F18 = Fixed<'U110F18'>;

/** Arithmetic of one 128-bit format. Products are floored, quotients cut off towards zero. */
export type FixedPoint<Name extends string> = {
  readonly fractionBits: bigint;
  readonly zero: Fixed<Name>;
  readonly one: Fixed<Name>;
  readonly largest: Fixed<Name>;
  /** Names raw bits as this format; they must lie in its range. */
  readonly ofBits: (bits: bigint) => Fixed<Name>;
  /** The number nearest to an integer. */
  readonly ofInteger: (integer: bigint) => Fixed<Name>;
  /** The number nearest to one of another format; surplus fractional bits are floored away. */
  readonly convert: <From extends string>(
    from: FixedPoint<From>,
    value: Fixed<From>,
  ) => Fixed<Name>;
  /** Saturates at the ends of the range. */
  readonly add: (left: Fixed<Name>, right: Fixed<Name>) => Fixed<Name>;
  /** Saturates at the ends of the range: an unsigned difference below zero is zero. */
  readonly subtract: (left: Fixed<Name>, right: Fixed<Name>) => Fixed<Name>;
  /** Saturates at the ends of the range. */
  readonly multiply: (left: Fixed<Name>, right: Fixed<Name>) => Fixed<Name>;
  /** Undefined on overflow. */
  readonly checkedMultiply: (left: Fixed<Name>, right: Fixed<Name>) => Fixed<Name> | undefined;
  /** Undefined when the divisor is zero or the quotient overflows. */
  readonly checkedDivide: (left: Fixed<Name>, right: Fixed<Name>) => Fixed<Name> | undefined;
  /** Zero when the divisor is zero or the quotient overflows, as the runtime's `safe_div`. */
  readonly divide: (left: Fixed<Name>, right: Fixed<Name>) => Fixed<Name>;
  /** The integer part, rounded down. */
  readonly floor: (value: Fixed<Name>) => bigint;
  /** The integer part as the nearest u64. */
  readonly toU64: (value: Fixed<Name>) => bigint;
};

function fixedPoint<Name extends string>(
  fractionBits: bigint,
  lowest: bigint,
  highest: bigint,
): FixedPoint<Name> {
  const ofBits = (bits: bigint) => bits as Fixed<Name>;
  const inRange = (bits: bigint) => bits >= lowest && bits <= highest;
  const saturate = (bits: bigint) =>
    ofBits(bits < lowest ? lowest : bits > highest ? highest : bits);
  const checked = (bits: bigint) => (inRange(bits) ? ofBits(bits) : undefined);
  const checkedDivide = (left: Fixed<Name>, right: Fixed<Name>) =>
    right === 0n ? undefined : checked((left << fractionBits) / right);
  return {
    fractionBits,
    zero: ofBits(0n),
    one: ofBits(1n << fractionBits),
    largest: ofBits(highest),
    ofBits,
    ofInteger: (integer) => saturate(integer << fractionBits),
    convert: (from, value) => saturate((value << fractionBits) >> from.fractionBits),
    add: (left, right) => saturate(left + right),
    subtract: (left, right) => saturate(left - right),
    multiply: (left, right) => saturate((left * right) >> fractionBits),
    checkedMultiply: (left, right) => checked((left * right) >> fractionBits),
    checkedDivide,
    divide: (left, right) => checkedDivide(left, right) ?? ofBits(0n),
    floor: (value) => value >> fractionBits,
    toU64: (value) => saturateU64(value >> fractionBits),
  };
}

const unsigned = <Name extends string>(fractionBits: bigint) =>
  fixedPoint<Name>(fractionBits, 0n, 2n ** 128n - 1n);
const signed = <Name extends string>(fractionBits: bigint) =>
  fixedPoint<Name>(fractionBits, -(2n ** 127n), 2n ** 127n - 1n);

export const U64F64: FixedPoint<'U64F64'> = unsigned(64n);
export const U96F32: FixedPoint<'U96F32'> = unsigned(32n);
export const U110F18: FixedPoint<'U110F18'> = unsigned(18n);
export const I64F64: FixedPoint<'I64F64'> = signed(64n);
export const I96F32: FixedPoint<'I96F32'> = signed(32n);
