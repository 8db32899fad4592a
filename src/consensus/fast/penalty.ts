import { buildGrid, eachInRow, type Grid, rowsOf } from './grid.js';
import { mul, ONE, shareOfU16 } from './shares.js';

/** As the plain room's: the weights that earn bonds, between unclipped and clipped. */
export function bondWeights(weights: Grid, clipped: Grid, bondsPenalty: number): Grid {
  const penalty = shareOfU16(bondsPenalty);
  if (penalty === 0) return weights;
  if (penalty === ONE) return clipped;
  const width = rowsOf(weights);
  const [values, ceilings] = [new Float64Array(width), new Float64Array(width)];
  return buildGrid(width, weights.values.length, (row, put) => {
    values.fill(0);
    ceilings.fill(0);
    eachInRow(weights, row, (column, value) => {
      values[column] = value;
    });
    eachInRow(clipped, row, (column, value) => {
      ceilings[column] = value;
    });
    values.forEach((value, column) => {
      const left = value + mul(penalty, (ceilings[column] ?? 0) - value);
      if (left > 0) put(column, left);
    });
  });
}
