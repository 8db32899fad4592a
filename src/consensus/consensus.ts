import { type I32F32, shareOfU16, sub, ZERO } from './fixed/i32f32.js';
import { normalise, total } from './normalise.js';
import type { SparseMatrix } from './sparse.js';
import { weightedMedian } from './weighted-median.js';

/** The weight for each uid that a kappa majority of active stake supports (SubtensorModule.Kappa, u16). */
export function consensusWeights(
  weights: SparseMatrix,
  activeStake: readonly I32F32[],
  kappa: number,
): readonly I32F32[] {
  const voters = [...activeStake.keys()].filter((uid) => (activeStake[uid] ?? ZERO) > 0n);
  const stakes = normalise(voters.map((uid) => activeStake[uid] ?? ZERO));
  const minority = sub(total(stakes), shareOfU16(kappa));
  const columns = weights.map(() => stakes.map((stake) => ({ stake, score: ZERO })));
  voters.forEach((uid, vote) => {
    const stake = stakes[vote] ?? ZERO;
    for (const [target, score] of weights[uid] ?? []) {
      const column = columns[target];
      if (column) column[vote] = { stake, score };
    }
  });
  return columns.map((votes) => weightedMedian(votes, minority));
}

/** Weights cut down to consensus; a cell that would become zero is removed. */
export const clipWeights = (weights: SparseMatrix, consensus: readonly I32F32[]): SparseMatrix =>
  weights.map((cells) =>
    cells.flatMap(([target, value]) => {
      const ceiling = consensus[target] ?? ZERO;
      if (ceiling >= value) return [[target, value] as const];
      return ceiling > 0n ? [[target, ceiling] as const] : [];
    }),
  );
