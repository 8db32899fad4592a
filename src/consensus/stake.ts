import { add, convert, divOrZero, fromInteger, mul, toInteger } from './fixed/arithmetic.js';
import { I32F32, ZERO } from './fixed/i32f32.js';
import { I64F64 } from './fixed/i64f64.js';
import type { EpochInput } from './input.js';
import { normalise } from './normalise.js';

const U64_MAX = 2n ** 64n - 1n;

/**
 * A neuron's total stake from its inherited alpha and TAO, both in smallest units.
 * The weight is SubtensorModule.TaoWeight, parts of 2^64 - 1; the runtime keeps 32 bits of it.
 */
export function weightedStake(alpha: bigint, tao: bigint, taoWeight: bigint): I64F64 {
  const weight = (((taoWeight << 32n) / U64_MAX) << 32n) as I64F64;
  return add(I64F64, fromInteger(I64F64, alpha), mul(I64F64, fromInteger(I64F64, tao), weight));
}

/** Each neuron's share of the stake that reaches the threshold, by uid. */
export function stakeShares({
  neurons,
  hyperparameters,
  ownerUid,
  rules,
}: EpochInput): readonly I32F32[] {
  const counted = neurons.map(({ totalStake }, uid) => {
    const exempt = rules.ownerIsValidator && uid === ownerUid;
    const enough = toInteger(I64F64, totalStake) >= hyperparameters.stakeThreshold;
    return exempt || enough ? totalStake : (0n as I64F64);
  });
  const sum = counted.reduce((left, right) => add(I64F64, left, right), 0n as I64F64);
  return counted.map((stake) =>
    convert(I64F64, I32F32, sum === 0n ? stake : divOrZero(I64F64, stake, sum)),
  );
}

/** Stake shares of the neurons that are active and held a permit, renormalised, by uid. */
export const activeStake = (
  stake: readonly I32F32[],
  active: readonly boolean[],
  permits: readonly boolean[],
): readonly I32F32[] =>
  normalise(stake.map((share, uid) => (active[uid] && permits[uid] ? share : ZERO)));
