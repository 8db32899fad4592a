import { type Grid, gridBuilder, rowStarts } from './grid.js';
import { mul, ONE, shareOfU16 } from './shares.js';

/** As the plain room's: the weights that earn bonds, between unclipped and clipped. */
export function bondWeights(
  weights: Grid,
  consensus: Float64Array,
  clipped: Grid,
  bondsPenalty: number,
): Grid {
  const penalty = shareOfU16(bondsPenalty);
  if (penalty === 0) return weights;
  if (penalty === ONE) return clipped;
  const { size, columns, values } = weights;
  const starts = rowStarts(weights);
  const dense = new Float64Array(size);
  const { put, done } = gridBuilder(size, values.length);
  for (let row = 0; row < size; row += 1) {
    const [start = 0, end = 0] = [starts[row], starts[row + 1]];
    if (start === end) continue;
    dense.fill(0);
    for (let cell = start; cell < end; cell += 1) {
      const column = columns[cell] ?? 0;
      const value = values[cell] ?? 0;
      const cut = Math.min(0, (consensus[column] ?? 0) - value);
      dense[column] = value + mul(penalty, cut);
    }
    for (let column = 0; column < size; column += 1) {
      const value = dense[column] ?? 0;
      if (value > 0) put(row, column, value);
    }
  }
  return done();
}
