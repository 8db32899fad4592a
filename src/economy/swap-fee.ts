import { U64F64 } from './fixed-point.js';
import type { Pool } from './pool.js';
import { least, U16_MAX } from './unsigned.js';

/**
 * The fee kept out of a gross input, in the input's own unit, rounded down; none on a stable
 * subnet.
 */
export function feeOnGross<Unit extends bigint>(pool: Pool, gross: Unit): Unit {
  if (pool.mechanism === 'stable') return 0n as Unit;
  return feeAt(gross, U64F64.divide(U64F64.ofInteger(pool.feeRate), U64F64.ofInteger(U16_MAX)));
}

/**
 * The fee due on top of a net input, used once a limit price has fixed how much enters the pool.
 */
export function feeOnNet<Unit extends bigint>(feeRate: bigint, net: Unit): Unit {
  const remainder = U16_MAX - least(feeRate, U16_MAX);
  return feeAt(net, U64F64.divide(U64F64.ofInteger(feeRate), U64F64.ofInteger(remainder)));
}

const feeAt = <Unit extends bigint>(amount: Unit, rate: U64F64): Unit =>
  U64F64.toU64(U64F64.multiply(U64F64.ofInteger(amount), rate)) as Unit;
