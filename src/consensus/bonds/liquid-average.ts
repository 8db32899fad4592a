import { add, type I32F32, mul, ONE, sub, ZERO } from '../fixed/i32f32.js';
import type { SparseMatrix, SparseRow } from '../sparse.js';
import type { LiquidAlpha } from './liquid-alpha.js';

/**
 * The moving average of bonds with an alpha for each cell. Only weights keep a bond alive: a bond
 * without a cell in the weights is gone at once, while a weight of explicit zero lets it decay.
 */
export function liquidAverage(
  weights: SparseMatrix,
  old: SparseMatrix,
  consensus: readonly I32F32[],
  alphaOf: LiquidAlpha,
): SparseMatrix {
  return weights.map((cells, uid) => {
    const oldCells = old[uid] ?? [];
    const held = new Map(oldCells);
    const seenWeights = inAscendingWalk(cells);
    const seenBonds = inAscendingWalk(oldCells);
    return cells
      .map(([target, weight]): [number, I32F32] => {
        const alpha = alphaOf(
          seenWeights.get(target) ?? ZERO,
          seenBonds.get(target) ?? ZERO,
          consensus[target] ?? ZERO,
        );
        const kept = mul(sub(ONE, alpha), held.get(target) ?? ZERO);
        const bond = add(kept, mul(alpha, weight));
        return [target, bond < ONE ? bond : ONE];
      })
      .filter(([, bond]) => bond > 0n);
  });
}

/** The runtime walks a row once as if its uids ascended, so a cell after a larger uid is not found. */
function inAscendingWalk(cells: SparseRow): ReadonlyMap<number, I32F32> {
  const seen = new Map<number, I32F32>();
  let largest = -1;
  for (const [target, value] of cells) {
    if (target <= largest) continue;
    seen.set(target, value);
    largest = target;
  }
  return seen;
}
