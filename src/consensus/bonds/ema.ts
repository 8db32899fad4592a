import { add, type I32F32, mul, ONE, sub, ZERO } from '../fixed/i32f32.js';
import type { SparseMatrix, SparseRow } from '../sparse.js';

const MILLION = 1_000_000n;

/** The weight of the new in a moving average, from SubtensorModule.BondsMovingAverage (parts of a million). */
export const emaAlpha = (bondsMovingAverage: number): I32F32 =>
  sub(ONE, ((BigInt(bondsMovingAverage) << 32n) / MILLION) as I32F32);

/** `alpha·new + (1 - alpha)·old` in order of uid, without cells of zero or of a uid that has no row. */
export function movingAverage(fresh: SparseMatrix, old: SparseMatrix, alpha: I32F32): SparseMatrix {
  const oldShare = sub(ONE, alpha);
  return fresh.map((cells, uid) => {
    const average = new Map<number, I32F32>();
    accumulate(average, cells, alpha);
    accumulate(average, old[uid] ?? [], oldShare);
    return [...average]
      .filter(([target, value]) => value > 0n && target < fresh.length)
      .sort(([left], [right]) => left - right);
  });
}

function accumulate(average: Map<number, I32F32>, cells: SparseRow, scale: I32F32): void {
  for (const [target, value] of cells) {
    average.set(target, add(average.get(target) ?? ZERO, mul(scale, value)));
  }
}
