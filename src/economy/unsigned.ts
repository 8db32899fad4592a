/** The most a u64 holds; for amounts the runtime also takes it to mean "no limit". */
export const U64_MAX = 2n ** 64n - 1n;
/** The most a u128 holds. */
export const U128_MAX = 2n ** 128n - 1n;
/** The whole of a take, a cut or a fee rate, which are u16 proportions. */
export const U16_MAX = 65_535n;

/** The nearest u64: negative becomes zero, too large becomes the most. */
export const saturateU64 = (value: bigint): bigint =>
  value < 0n ? 0n : value > U64_MAX ? U64_MAX : value;

/** Adds two amounts of one unit as the runtime does, stopping at the most a u64 holds. */
export const addU64 = <Unit extends bigint>(left: Unit, right: Unit): Unit =>
  saturateU64(left + right) as Unit;

/** Subtracts two amounts of one unit as the runtime does, stopping at zero. */
export const subtractU64 = <Unit extends bigint>(left: Unit, right: Unit): Unit =>
  saturateU64((left as bigint) - right) as Unit;

/** The smaller of two values of one unit. */
export const least = <Unit extends bigint>(left: Unit, right: Unit): Unit =>
  left < right ? left : right;

/** The larger of two values of one unit. */
export const most = <Unit extends bigint>(left: Unit, right: Unit): Unit =>
  left > right ? left : right;

/** Rounds a quotient down, also below zero, where BigInt division would round up. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const exact = quotient * divisor === dividend;
  return !exact && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}
