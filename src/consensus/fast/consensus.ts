import { type Grid, gridBuilder } from './grid.js';
import { normalise, shareOfU16, total } from './shares.js';
import { sums } from './sums.js';

/** A vote is one number that sorts by score: the score, then the voter's uid in 16 bits. */
const UIDS = 65_536;

/** As the plain room's: the weight for each uid that a kappa majority of active stake supports. */
export function consensusWeights(
  weights: Grid,
  activeStake: Float64Array,
  kappa: number,
): Float64Array {
  const stakes = normalise(activeStake);
  const whole = total(stakes);
  const minority = whole - shareOfU16(kappa);
  const voters = stakes.filter((stake) => stake > 0).length;
  const { votes, ends } = votesByColumn(weights, stakes);
  const cast = sums(
    weights.values.map((_, cell) => stakes[weights.rows[cell] ?? 0] ?? 0),
    weights.columns,
    weights.size,
  );
  return cast.map((stakeCast, column) => {
    const about = votes.subarray(ends[column - 1] ?? 0, ends[column]).sort();
    // Whoever says nothing of a neuron gives it zero.
    let stakeBelow = whole - stakeCast;
    if (about.length < voters && stakeBelow > minority) return 0;
    for (const vote of about) {
      const score = Math.floor(vote / UIDS);
      stakeBelow += stakes[vote - score * UIDS] ?? 0;
      if (stakeBelow > minority) return score;
    }
    return Math.floor((about.at(-1) ?? 0) / UIDS);
  });
}

/** The votes of those with stake, column after column, and where each column's end. */
function votesByColumn({ size, rows, columns, values }: Grid, stakes: Float64Array) {
  const isVote = (cell: number): boolean => (stakes[rows[cell] ?? 0] ?? 0) > 0;
  const ends = new Int32Array(size);
  for (let cell = 0; cell < values.length; cell += 1) {
    const column = columns[cell] ?? 0;
    if (isVote(cell)) ends[column] = (ends[column] ?? 0) + 1;
  }
  for (let column = 1; column < size; column += 1) {
    ends[column] = (ends[column] ?? 0) + (ends[column - 1] ?? 0);
  }
  const votes = new Float64Array(ends[size - 1] ?? 0);
  const free = ends.slice();
  for (let cell = 0; cell < values.length; cell += 1) {
    if (!isVote(cell)) continue;
    const column = columns[cell] ?? 0;
    const place = (free[column] ?? 0) - 1;
    free[column] = place;
    votes[place] = (values[cell] ?? 0) * UIDS + (rows[cell] ?? 0);
  }
  return { votes, ends };
}

/** Weights cut down to consensus; a cell that would become zero is removed. */
export function clipWeights(weights: Grid, consensus: Float64Array): Grid {
  const { size, rows, columns, values } = weights;
  const { put, done } = gridBuilder(size, values.length);
  for (let cell = 0; cell < values.length; cell += 1) {
    const [row, column] = [rows[cell] ?? 0, columns[cell] ?? 0];
    const value = values[cell] ?? 0;
    const ceiling = consensus[column] ?? 0;
    if (ceiling >= value) put(row, column, value);
    else if (ceiling > 0) put(row, column, ceiling);
  }
  return done();
}
