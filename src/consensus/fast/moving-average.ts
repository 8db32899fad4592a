import { buildGrid, eachInRow, type Grid, rowsOf } from './grid.js';
import { type Bits, mul, ONE } from './shares.js';

/** As the plain room's: `alpha·new + (1 - alpha)·old` in order of uid, cells above zero alone. */
export function movingAverage(fresh: Grid, old: Grid, alpha: Bits): Grid {
  const rows = rowsOf(fresh);
  const average = new Float64Array(rows);
  return buildGrid(rows, fresh.values.length + old.values.length, (row, put) => {
    average.fill(0);
    accumulate(average, fresh, row, alpha);
    accumulate(average, old, row, ONE - alpha);
    average.forEach((value, column) => {
      if (value > 0) put(column, value);
    });
  });
}

/** A column beyond the neurons has no place in the average, and is left out. */
function accumulate(average: Float64Array, grid: Grid, row: number, scale: Bits): void {
  eachInRow(grid, row, (column, value) => {
    average[column] = (average[column] ?? 0) + mul(scale, value);
  });
}
