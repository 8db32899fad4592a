import type { I32F32 } from '../fixed/i32f32.js';
import type { StoredRow } from '../input.js';
import type { SparseMatrix } from '../sparse.js';
import { type Bits, div, mul } from './shares.js';

/** A sparse matrix in three arrays: the cells of all rows one after another, each row in stored order. */
export type Grid = {
  /** Where each row's cells begin; the last entry is where all end. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
};

type Put = (column: number, value: Bits) => void;

/** Fills a grid row by row with no more cells than said. */
export function buildGrid(rows: number, most: number, fill: (row: number, put: Put) => void): Grid {
  const starts = new Int32Array(rows + 1);
  const columns = new Int32Array(most);
  const values = new Float64Array(most);
  let end = 0;
  const put: Put = (column, value) => {
    columns[end] = column;
    values[end] = value;
    end += 1;
  };
  for (let row = 0; row < rows; row += 1) {
    fill(row, put);
    starts[row + 1] = end;
  }
  return { starts, columns: columns.subarray(0, end), values: values.subarray(0, end) };
}

/** Stored rows read through a scale. */
export const gridOf = (rows: readonly StoredRow[], read: (stored: number) => Bits): Grid =>
  buildGrid(
    rows.length,
    rows.reduce((cells, row) => cells + row.length, 0),
    (row, put) => {
      for (const [column, value] of rows[row] ?? []) put(column, read(value));
    },
  );

/** Calls back for the cells of one row, in stored order. */
export function eachInRow(
  { starts, columns, values }: Grid,
  row: number,
  visit: (column: number, value: Bits) => void,
): void {
  const end = starts[row + 1] ?? 0;
  for (let cell = starts[row] ?? 0; cell < end; cell += 1) {
    visit(columns[cell] ?? 0, values[cell] ?? 0);
  }
}

/** Calls back for every cell, row after row. */
export function eachCell(
  grid: Grid,
  visit: (column: number, value: Bits, row: number) => void,
): void {
  for (let row = 0; row < rowsOf(grid); row += 1) {
    eachInRow(grid, row, (column, value) => visit(column, value, row));
  }
}

/** Every cell replaced by a function of itself and its place. */
export function mapGrid(
  grid: Grid,
  change: (value: Bits, column: number, row: number) => Bits,
): Grid {
  const values = new Float64Array(grid.values.length);
  let cell = 0;
  eachCell(grid, (column, value, row) => {
    values[cell] = change(value, column, row);
    cell += 1;
  });
  return { ...grid, values };
}

export const rowsOf = ({ starts }: Grid): number => starts.length - 1;

/** The sum of each row, every column scaled first where scales are given. */
export function rowSums(grid: Grid, scales?: Float64Array): Float64Array {
  const sums = new Float64Array(rowsOf(grid));
  eachCell(grid, (column, value, row) => {
    const scaled = scales ? mul(scales[column] ?? 0, value) : value;
    sums[row] = (sums[row] ?? 0) + scaled;
  });
  return sums;
}

/** The sum of each column below the width, every row scaled first where scales are given. */
export function columnSums(grid: Grid, width: number, scales?: Float64Array): Float64Array {
  const sums = new Float64Array(width);
  eachCell(grid, (column, value, row) => {
    const scaled = scales ? mul(scales[row] ?? 0, value) : value;
    sums[column] = (sums[column] ?? 0) + scaled;
  });
  return sums;
}

/** Each row divided by its sum; a row that sums to zero stays. */
export function normaliseRows(grid: Grid): Grid {
  const sums = rowSums(grid);
  return mapGrid(grid, (value, _column, row) => div(value, sums[row] ?? 0));
}

/** Each column divided by its sum; a column that sums to zero stays. */
export function normaliseColumns(grid: Grid): Grid {
  const sums = columnSums(grid, widthOf(grid));
  return mapGrid(grid, (value, column) => div(value, sums[column] ?? 0));
}

/** Each column divided by its largest cell, so that the largest is one. */
export function upscaleColumns(grid: Grid): Grid {
  const peaks = new Float64Array(widthOf(grid));
  eachCell(grid, (column, value) => {
    if ((peaks[column] ?? 0) < value) peaks[column] = value;
  });
  return mapGrid(grid, (value, column) => div(value, peaks[column] ?? 0));
}

const widthOf = ({ columns }: Grid): number =>
  columns.reduce((widest, column) => Math.max(widest, column + 1), 0);

/** The same as the plain room holds it. */
export const toMatrix = (grid: Grid): SparseMatrix =>
  Array.from({ length: rowsOf(grid) }, (_, row) => {
    const cells: (readonly [number, I32F32])[] = [];
    eachInRow(grid, row, (column, value) => cells.push([column, BigInt(value) as I32F32]));
    return cells;
  });
