import { countedRows } from '../counted-weights.js';
import { epochResult, type Standing, standingOf } from '../epoch-frame.js';
import type { I32F32 } from '../fixed/i32f32.js';
import type { EpochInput, StoredRow } from '../input.js';
import type { EpochResult } from '../result.js';
import { yuma2Bonds, yuma3Bonds } from './bonds.js';
import { clipWeights, consensusWeights } from './consensus.js';
import { type Grid, gridOf, toMatrix } from './grid.js';
import { bondWeights } from './penalty.js';
import { normalise, shareToU16 } from './shares.js';
import { normaliseRows, scaledColumnSums, sums } from './sums.js';

/** The same epoch as `runEpoch`, computed in doubles; only for what `fitsDoubles`. */
export function runFastEpoch(input: EpochInput): EpochResult {
  const { hyperparameters, rules } = input;
  const standing = standingOf(input);
  const activeStake = Float64Array.from(standing.activeStake, Number);

  const weights = normaliseRows(gridOf(countedRows(input, standing.permits), (value) => value));
  const consensus = consensusWeights(weights, activeStake, hyperparameters.kappa);
  const clipped = clipWeights(weights, consensus);
  const ranks = scaledColumnSums(clipped, activeStake);
  const incentive = normalise(ranks);

  const { bonds, bondShares, dividends } = (hyperparameters.yuma3On ? yuma3Bonds : yuma2Bonds)({
    input,
    weights: bondWeights(weights, consensus, clipped, hyperparameters.bondsPenalty),
    activeStake,
    consensus,
    incentive,
  });
  const unclipped = rules.scoresRank ? scaledColumnSums(weights, activeStake) : undefined;
  return epochResult(input, standing, {
    scores: {
      consensus: exact(consensus),
      validatorTrust: exact(sums(clipped.values, clipped.rows, clipped.size)),
      ranks: exact(ranks),
      incentive: exact(incentive),
      dividends: exact(dividends),
    },
    unclippedRanks: unclipped && exact(unclipped),
    storedBonds: storedBonds(bonds, standing),
    matrices: {
      get weights() {
        return toMatrix(weights);
      },
      get clippedWeights() {
        return toMatrix(clipped);
      },
      get bonds() {
        return toMatrix(bonds);
      },
      get bondShares() {
        return toMatrix(bondShares);
      },
    },
  });
}

const exact = (values: Float64Array): readonly I32F32[] =>
  Array.from(values, (value) => BigInt(value) as I32F32);

function storedBonds(bonds: Grid, { validatorPermit }: Standing): readonly StoredRow[] {
  const stored = validatorPermit.map((): [number, number][] => []);
  bonds.rows.forEach((row, cell) => {
    if (!validatorPermit[row]) return;
    stored[row]?.push([bonds.columns[cell] ?? 0, shareToU16(bonds.values[cell] ?? 0)]);
  });
  return stored;
}
