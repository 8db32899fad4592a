import type { EpochInput, StoredRow } from '../input.js';

const MOST_NEURONS = 4096;
const MILLION = 1_000_000;

/**
 * Whether every number of the epoch stays exact in doubles, and no row names a uid twice. All that a
 * chain stores does; a state that somebody wrote need not.
 */
export function fitsDoubles({ neurons, hyperparameters }: EpochInput): boolean {
  const { bondsMovingAverage } = hyperparameters;
  if (neurons.length > MOST_NEURONS) return false;
  if (bondsMovingAverage < 0 || bondsMovingAverage > MILLION) return false;
  const seenIn = new Int32Array(65_536).fill(-1);
  return neurons.every(
    ({ weights, bonds }, uid) =>
      isOrdinary(weights, 2 * uid, seenIn) && isOrdinary(bonds, 2 * uid + 1, seenIn),
  );
}

function isOrdinary(row: StoredRow, mark: number, seenIn: Int32Array): boolean {
  return row.every(([target]) => {
    if (target >= seenIn.length || seenIn[target] === mark) return false;
    seenIn[target] = mark;
    return true;
  });
}
