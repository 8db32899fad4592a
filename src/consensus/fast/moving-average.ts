import { type Grid, gridBuilder, rowStarts } from './grid.js';
import { type Bits, mul, ONE } from './shares.js';

/** As the plain room's: `alpha·new + (1 - alpha)·old` in order of uid, cells above zero alone. */
export function movingAverage(fresh: Grid, old: Grid, alpha: Bits): Grid {
  const { size } = fresh;
  const parts = [
    { grid: fresh, starts: rowStarts(fresh), scale: alpha },
    { grid: old, starts: rowStarts(old), scale: ONE - alpha },
  ];
  const { put, done } = gridBuilder(size, fresh.values.length + old.values.length);
  const average = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    if (parts.every(({ starts }) => starts[row] === starts[row + 1])) continue;
    average.fill(0);
    for (const { grid, starts, scale } of parts) {
      accumulate(average, grid, starts[row] ?? 0, starts[row + 1] ?? 0, scale);
    }
    for (let column = 0; column < size; column += 1) {
      const value = average[column] ?? 0;
      if (value > 0) put(row, column, value);
    }
  }
  return done();
}

/** Adds some cells, scaled; a column beyond the neurons has no place in the average. */
function accumulate(
  average: Float64Array,
  { size, columns, values }: Grid,
  from: number,
  to: number,
  scale: Bits,
): void {
  for (let cell = from; cell < to; cell += 1) {
    const column = columns[cell] ?? 0;
    if (column < size) average[column] = (average[column] ?? 0) + mul(scale, values[cell] ?? 0);
  }
}
