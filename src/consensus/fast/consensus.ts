import { buildGrid, eachCell, eachInRow, type Grid, rowsOf } from './grid.js';
import { type Bits, normalise, shareOfU16, total } from './shares.js';

/** A vote in one number, which sorts by score: the score, then the voter's uid in 16 bits. */
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
  const voters = stakes.reduce((count, stake) => count + Number(stake > 0), 0);
  return Float64Array.from(votesByColumn(weights, stakes), (votes) => {
    const cast = votes.reduce((sum, vote) => sum + (stakes[vote % UIDS] ?? 0), 0);
    // Whoever says nothing of a neuron gives it zero.
    let stakeBelow = whole - cast;
    if (votes.length < voters && stakeBelow > minority) return 0;
    for (const vote of votes.sort()) {
      stakeBelow += stakes[vote % UIDS] ?? 0;
      if (stakeBelow > minority) return Math.floor(vote / UIDS);
    }
    return Math.floor((votes.at(-1) ?? 0) / UIDS);
  });
}

function votesByColumn(weights: Grid, stakes: Float64Array): readonly Float64Array[] {
  const isVoter = (row: number): boolean => (stakes[row] ?? 0) > 0;
  const counts = new Int32Array(rowsOf(weights));
  eachCell(weights, (column, _score, row) => {
    if (isVoter(row)) counts[column] = (counts[column] ?? 0) + 1;
  });
  const votes = Array.from(counts, (count) => new Float64Array(count));
  eachCell(weights, (column, score: Bits, row) => {
    if (!isVoter(row)) return;
    const left = (counts[column] ?? 0) - 1;
    counts[column] = left;
    const cast = votes[column];
    if (cast) cast[left] = score * UIDS + row;
  });
  return votes;
}

/** Weights cut down to consensus; a cell that would become zero is removed. */
export const clipWeights = (weights: Grid, consensus: Float64Array): Grid =>
  buildGrid(rowsOf(weights), weights.values.length, (row, put) =>
    eachInRow(weights, row, (column, value) => {
      const ceiling = consensus[column] ?? 0;
      if (ceiling >= value) put(column, value);
      else if (ceiling > 0) put(column, ceiling);
    }),
  );
