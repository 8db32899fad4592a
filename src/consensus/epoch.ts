import { bondWeights } from './bonds/penalty.js';
import { yuma2Bonds } from './bonds/yuma2.js';
import { yuma3Bonds } from './bonds/yuma3.js';
import { clipWeights, consensusWeights } from './consensus.js';
import { countedWeights } from './counted-weights.js';
import { epochResult, standingOf } from './epoch-frame.js';
import { shareToU16 } from './fixed/i32f32.js';
import type { EpochInput } from './input.js';
import { normalise } from './normalise.js';
import type { EpochResult } from './result.js';
import { rowSums, scaledColumnSums } from './sparse.js';

/** One epoch of one mechanism, bit for bit as the runtime's `epoch_mechanism` computes it. */
export function runEpoch(input: EpochInput): EpochResult {
  const { hyperparameters, rules } = input;
  const standing = standingOf(input);
  const { activeStake, validatorPermit } = standing;

  const weights = countedWeights(input, standing.permits);
  const consensus = consensusWeights(weights, activeStake, hyperparameters.kappa);
  const clippedWeights = clipWeights(weights, consensus);
  const validatorTrust = rowSums(clippedWeights);
  const ranks = scaledColumnSums(clippedWeights, activeStake);
  const incentive = normalise(ranks);

  const { bonds, bondShares, dividends } = (hyperparameters.yuma3On ? yuma3Bonds : yuma2Bonds)({
    input,
    weights: bondWeights(weights, clippedWeights, hyperparameters.bondsPenalty),
    activeStake,
    consensus,
    incentive,
  });
  return epochResult(input, standing, {
    scores: { consensus, validatorTrust, ranks, incentive, dividends },
    unclippedRanks: rules.scoresRank ? scaledColumnSums(weights, activeStake) : undefined,
    storedBonds: bonds.map((cells, uid) =>
      validatorPermit[uid] ? cells.map(([target, bond]) => [target, shareToU16(bond)]) : [],
    ),
    matrices: { weights, clippedWeights, bonds, bondShares },
  });
}
