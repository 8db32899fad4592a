import type { Mechanisms } from '../../../../chain/mechanisms.js';
import { splitEmission } from '../../../../consensus/mechanisms/split.js';
import { type PartsPerMillion, shareOf } from '../../../../units/parts-per-million.js';
import { type Ratio, ratio } from '../../../../units/ratio.js';

/** What a mechanism gives out of each epoch's emission. */
export type MechanismShare = {
  readonly mechanism: number;
  /** As SubtensorModule.MechanismEmissionSplit has it; undefined where that says nothing of it. */
  readonly set: Ratio | undefined;
  /** As the chain applies it: what a split leaves goes to mechanism 0, one unset is even. */
  readonly share: PartsPerMillion;
};

const WHOLE = 1_000_000n;

export function mechanismShares({ count, split }: Mechanisms): readonly MechanismShare[] {
  const applied = split && splitEmission(WHOLE, count, split);
  return Array.from({ length: count }, (_, mechanism) => {
    const set = split?.[mechanism];
    return {
      mechanism,
      set: set === undefined ? undefined : ratio(set),
      share: shareOf(applied ? (applied[mechanism] ?? 0n) : 1n, applied ? WHOLE : BigInt(count)),
    };
  });
}
