import type { I32F32 } from '../fixed/i32f32.js';
import type { StoredRow } from '../input.js';
import type { SparseMatrix } from '../sparse.js';
import type { Bits } from './shares.js';

/** A sparse matrix as three arrays with one entry for each cell: row after row, each in stored order. */
export type Grid = {
  /** Rows and columns there are; a cell's column may lie beyond. */
  readonly size: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
};

/** A grid that grows at its end, up to a number of cells. */
export type GridBuilder = {
  readonly put: (row: number, column: number, value: Bits) => void;
  readonly done: () => Grid;
};

export function gridBuilder(size: number, most: number): GridBuilder {
  const rows = new Int32Array(most);
  const columns = new Int32Array(most);
  const values = new Float64Array(most);
  let end = 0;
  return {
    put(row, column, value) {
      rows[end] = row;
      columns[end] = column;
      values[end] = value;
      end += 1;
    },
    done: () => ({
      size,
      rows: rows.subarray(0, end),
      columns: columns.subarray(0, end),
      values: values.subarray(0, end),
    }),
  };
}

/** Stored rows read through a scale. */
export function gridOf(stored: readonly StoredRow[], read: (stored: number) => Bits): Grid {
  const cells = stored.reduce((count, row) => count + row.length, 0);
  const { put, done } = gridBuilder(stored.length, cells);
  stored.forEach((row, uid) => {
    for (const [column, value] of row) put(uid, column, read(value));
  });
  return done();
}

/** Where each row's cells begin; the last entry is where all end. */
export function rowStarts({ size, rows }: Grid): Int32Array {
  const starts = new Int32Array(size + 1);
  let cell = 0;
  for (let row = 0; row < size; row += 1) {
    starts[row] = cell;
    while (rows[cell] === row) cell += 1;
  }
  starts[size] = cell;
  return starts;
}

/** The same as the plain room holds it. */
export function toMatrix(grid: Grid): SparseMatrix {
  const matrix = Array.from({ length: grid.size }, (): [number, I32F32][] => []);
  grid.rows.forEach((row, cell) => {
    const value = BigInt(grid.values[cell] ?? 0) as I32F32;
    matrix[row]?.push([grid.columns[cell] ?? 0, value]);
  });
  return matrix;
}
