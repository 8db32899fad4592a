import type { AlphaUnits, Rao } from '../units/money.js';
import { I64F64, U96F32 } from './fixed-point.js';
import { proportionOfU64 } from './proportion.js';

/** Stake that a parent lends to a child hotkey. */
export type Inheritance<Amount extends bigint> = {
  /** All stake of the parent, lent or not. */
  readonly stake: Amount;
  /** SubtensorModule.ParentKeys, parts of 2^64 - 1. */
  readonly proportion: bigint;
};

/**
 * A hotkey's stake on a subnet less what its children hold of it and with what its parents lend it;
 * alpha and root TAO alike, but root itself knows no children.
 */
export function inheritedStake<Amount extends bigint>(
  own: Amount,
  childProportions: readonly bigint[],
  parents: readonly Inheritance<Amount>[],
): Amount {
  const part = (stake: bigint, proportion: bigint) =>
    U96F32.multiply(U96F32.ofInteger(stake), proportionOfU64(proportion));
  const lent = childProportions
    .map((proportion) => part(own, proportion))
    .reduce(U96F32.add, U96F32.zero);
  const borrowed = parents
    .map(({ stake, proportion }) => part(stake, proportion))
    .reduce(U96F32.add, U96F32.zero);
  const kept = U96F32.subtract(U96F32.ofInteger(own), lent);
  return U96F32.toU64(U96F32.add(kept, borrowed)) as Amount;
}

/**
 * What consensus weighs a hotkey by: inherited alpha and, by the TAO weight, inherited root TAO.
 */
export function stakeWeight(alpha: AlphaUnits, tao: Rao, taoWeight: U96F32): I64F64 {
  const weighted = I64F64.multiply(I64F64.ofInteger(tao), I64F64.convert(U96F32, taoWeight));
  return I64F64.add(I64F64.ofInteger(alpha), weighted);
}
