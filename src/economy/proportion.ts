import { U96F32 } from './fixed-point.js';
import { U16_MAX, U64_MAX } from './unsigned.js';

/** A u16 proportion as U96F32: a take, or the subnet owner's cut. */
export const proportionOfU16 = (parts: bigint): U96F32 =>
  U96F32.divide(U96F32.ofInteger(parts), U96F32.ofInteger(U16_MAX));

/**
 * A u64 proportion as U96F32: SubtensorModule.TaoWeight, CKBurn, or what a parent lends a child.
 */
export const proportionOfU64 = (parts: bigint): U96F32 =>
  U96F32.divide(U96F32.ofInteger(parts), U96F32.ofInteger(U64_MAX));
