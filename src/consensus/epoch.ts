import { activeMask } from './activity.js';
import { bondWeights } from './bonds/penalty.js';
import { yuma2Bonds } from './bonds/yuma2.js';
import { yuma3Bonds } from './bonds/yuma3.js';
import { clipWeights, consensusWeights } from './consensus.js';
import { countedWeights } from './counted-weights.js';
import { emissionShares, shareOut } from './emission.js';
import { shareToU16 } from './fixed/i32f32.js';
import type { EpochInput } from './input.js';
import { normalise } from './normalise.js';
import { currentPermits, newPermits } from './permits.js';
import { rankScores } from './rank-scores.js';
import type { EpochResult } from './result.js';
import { rowSums, scaledColumnSums } from './sparse.js';
import { activeStake as activeStakeOf, stakeShares } from './stake.js';

/** One epoch of one mechanism, bit for bit as the runtime's `epoch_mechanism` computes it. */
export function runEpoch(input: EpochInput): EpochResult {
  const { hyperparameters, rules, emission } = input;
  const active = activeMask(input);
  const stake = stakeShares(input);
  const permits = currentPermits(input);
  const validatorPermit = newPermits(input, stake);
  const activeStake = activeStakeOf(stake, active, permits);

  const weights = countedWeights(input, permits);
  const consensus = consensusWeights(weights, activeStake, hyperparameters.kappa);
  const clippedWeights = clipWeights(weights, consensus);
  const validatorTrust = rowSums(clippedWeights);
  const ranks = scaledColumnSums(clippedWeights, activeStake);
  const incentive = normalise(ranks);

  const { bonds, dividends } = (hyperparameters.yuma3On ? yuma3Bonds : yuma2Bonds)({
    input,
    weights: bondWeights(weights, clippedWeights, hyperparameters.bondsPenalty),
    activeStake,
    consensus,
    incentive,
  });
  const shares = emissionShares(incentive, dividends, activeStake, stake);

  return {
    active,
    validatorPermit,
    stakeWeight: stake.map(shareToU16),
    consensus: consensus.map(shareToU16),
    incentive: incentive.map(shareToU16),
    dividends: dividends.map(shareToU16),
    validatorTrust: validatorTrust.map(shareToU16),
    serverEmission: shareOut(shares.server, emission),
    validatorEmission: shareOut(shares.validator, emission),
    emission: shareOut(shares.combined, emission),
    bonds: bonds.map((cells, uid) =>
      validatorPermit[uid] ? cells.map(([target, bond]) => [target, shareToU16(bond)]) : [],
    ),
    rankScores: rules.scoresRank
      ? rankScores(ranks, weights, activeStake, incentive, shares.combined)
      : undefined,
    terms: {
      stake,
      activeStake,
      weights,
      clippedWeights,
      consensus,
      validatorTrust,
      incentive,
      dividends,
      bonds,
    },
  };
}
