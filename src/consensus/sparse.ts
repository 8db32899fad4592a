import { add, div, type I32F32, mul, ZERO } from './fixed/i32f32.js';

/** A row's cells in stored order; a uid without a cell counts as zero. */
export type SparseRow = readonly (readonly [uid: number, value: I32F32])[];
/** Rows by the uid of the validator. */
export type SparseMatrix = readonly SparseRow[];

/** Every cell replaced by a function of itself and its place. */
export const mapCells = (
  matrix: SparseMatrix,
  change: (value: I32F32, column: number, row: number) => I32F32,
): SparseMatrix =>
  matrix.map((cells, row) =>
    cells.map(([column, value]) => [column, change(value, column, row)] as const),
  );

/** The sum of each row. */
export const rowSums = (matrix: SparseMatrix): readonly I32F32[] =>
  matrix.map((cells) => cells.reduce((sum, [, value]) => add(sum, value), ZERO));

/** The sum of each column, every row scaled first: consensus' `W·S` down the validators. */
export function scaledColumnSums(matrix: SparseMatrix, scales: readonly I32F32[]): I32F32[] {
  const sums = matrix.map(() => ZERO);
  matrix.forEach((cells, row) => {
    const scale = scales[row] ?? ZERO;
    for (const [column, value] of cells) {
      sums[column] = add(sums[column] ?? ZERO, mul(scale, value));
    }
  });
  return sums;
}

/** The sum of each row, every column scaled first. */
export const scaledRowSums = (matrix: SparseMatrix, scales: readonly I32F32[]): readonly I32F32[] =>
  matrix.map((cells) =>
    cells.reduce((sum, [column, value]) => add(sum, mul(scales[column] ?? ZERO, value)), ZERO),
  );

/** Each row divided by its sum; a row that sums to zero stays. */
export function normaliseRows(matrix: SparseMatrix): SparseMatrix {
  const sums = rowSums(matrix);
  return mapCells(matrix, (value, _column, row) => divideUnlessZero(value, sums[row]));
}

/** Each column divided by its sum; a column that sums to zero stays. */
export function normaliseColumns(matrix: SparseMatrix): SparseMatrix {
  const sums = foldColumns(matrix, add);
  return mapCells(matrix, (value, column) => divideUnlessZero(value, sums[column]));
}

/** Each column divided by its largest cell, so that the largest is one. */
export function upscaleColumns(matrix: SparseMatrix): SparseMatrix {
  const peaks = foldColumns(matrix, (peak, value) => (peak < value ? value : peak));
  return mapCells(matrix, (value, column) => divideUnlessZero(value, peaks[column]));
}

function foldColumns(
  matrix: SparseMatrix,
  fold: (folded: I32F32, value: I32F32) => I32F32,
): readonly I32F32[] {
  const folded = matrix.map(() => ZERO);
  for (const cells of matrix) {
    for (const [column, value] of cells) folded[column] = fold(folded[column] ?? ZERO, value);
  }
  return folded;
}

const divideUnlessZero = (value: I32F32, divisor: I32F32 | undefined): I32F32 =>
  divisor === undefined || divisor === 0n ? value : div(value, divisor);
