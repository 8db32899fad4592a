import { add, type I32F32, mul, ONE, shareOfU16, sub, ZERO } from '../fixed/i32f32.js';
import type { SparseMatrix } from '../sparse.js';

/**
 * The weights that earn bonds: from unclipped at no penalty to clipped at the full one
 * (SubtensorModule.BondsPenalty, u16). Between the two, cells come in order of uid and above zero.
 */
export function bondWeights(
  weights: SparseMatrix,
  clipped: SparseMatrix,
  bondsPenalty: number,
): SparseMatrix {
  const penalty = shareOfU16(bondsPenalty);
  if (penalty === 0n) return weights;
  if (penalty === ONE) return clipped;
  return weights.map((cells, uid) => {
    const ceilings = new Map(clipped[uid] ?? []);
    return [...new Map(cells)]
      .map(([target, value]): [number, I32F32] => {
        const cut = sub(ceilings.get(target) ?? ZERO, value);
        return [target, add(value, mul(penalty, cut))];
      })
      .filter(([, value]) => value > 0n)
      .sort(([left], [right]) => left - right);
  });
}
