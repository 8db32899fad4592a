import type { Grid } from './grid.js';
import { div, mul } from './shares.js';

/** Each value times the scale of its place. */
export function scaled(
  values: Float64Array,
  places: Int32Array,
  scales: Float64Array,
): Float64Array {
  const products = new Float64Array(values.length);
  for (let cell = 0; cell < values.length; cell += 1) {
    products[cell] = mul(scales[places[cell] ?? 0] ?? 0, values[cell] ?? 0);
  }
  return products;
}

/** The sum of the values of each place. */
export function sums(values: Float64Array, places: Int32Array, size: number): Float64Array {
  const found = new Float64Array(size);
  for (let cell = 0; cell < values.length; cell += 1) {
    const place = places[cell] ?? 0;
    found[place] = (found[place] ?? 0) + (values[cell] ?? 0);
  }
  return found;
}

/** The sum of each row, its cells scaled by column first. */
export const scaledRowSums = ({ size, rows, columns, values }: Grid, scales: Float64Array) =>
  sums(scaled(values, columns, scales), rows, size);

/** The sum of each column, its cells scaled by row first. */
export const scaledColumnSums = ({ size, rows, columns, values }: Grid, scales: Float64Array) =>
  sums(scaled(values, rows, scales), columns, size);

/** Each row divided by its sum; a row that sums to zero stays. */
export const normaliseRows = (grid: Grid): Grid =>
  divided(grid, grid.rows, sums(grid.values, grid.rows, grid.size));

/** Each column divided by its sum; a column that sums to zero stays. */
export const normaliseColumns = (grid: Grid): Grid =>
  divided(grid, grid.columns, sums(grid.values, grid.columns, widthOf(grid)));

/** Each column divided by its largest cell, so that the largest is one. */
export function upscaleColumns(grid: Grid): Grid {
  const { columns, values } = grid;
  const peaks = new Float64Array(widthOf(grid));
  for (let cell = 0; cell < values.length; cell += 1) {
    const column = columns[cell] ?? 0;
    peaks[column] = Math.max(peaks[column] ?? 0, values[cell] ?? 0);
  }
  return divided(grid, columns, peaks);
}

/** A cell whose divisor is zero is zero itself, so that nothing changes there. */
function divided(grid: Grid, places: Int32Array, divisors: Float64Array): Grid {
  const values = new Float64Array(grid.values.length);
  for (let cell = 0; cell < values.length; cell += 1) {
    values[cell] = div(grid.values[cell] ?? 0, divisors[places[cell] ?? 0] ?? 0);
  }
  return { ...grid, values };
}

/** Columns up to the last that a cell names. */
function widthOf({ size, columns }: Grid): number {
  let width = size;
  for (const column of columns) width = Math.max(width, column + 1);
  return width;
}
