import { fromInteger } from '../../src/consensus/fixed/arithmetic.js';
import { I64F64 } from '../../src/consensus/fixed/i64f64.js';
import type { EpochInput } from '../../src/consensus/input.js';
import { oldestPendingCommit } from '../../src/consensus/pending-commits.js';
import type { EpochResult } from '../../src/consensus/result.js';
import { epochRules } from '../../src/consensus/rules.js';
import type { VectorInput } from './vector-shapes.js';

/** The epoch a vector describes. */
export function epochOf(vector: VectorInput, spec: number): EpochInput {
  const weights = new Map(vector.weights);
  const bonds = new Map(vector.bonds);
  const commitsOf = (commits: VectorInput['wc'], uid: number) =>
    commits
      .filter(([committer]) => committer === uid)
      .map(([, block, expired]) => ({ block, expired }));
  return {
    rules: epochRules(spec),
    block: vector.block,
    lastStepBlock: vector.lms,
    ownerUid: vector.owner < 0 ? undefined : vector.owner,
    emission: BigInt(vector.emission),
    hyperparameters: {
      tempo: vector.tempo,
      activityCutoff: vector.cutoff,
      kappa: vector.kappa,
      bondsPenalty: vector.penalty,
      bondsMovingAverage: vector.bma,
      yuma3On: vector.yuma3,
      liquidAlphaOn: vector.liquid,
      alphaLow: vector.alo,
      alphaHigh: vector.ahi,
      alphaSigmoidSteepness: vector.steep,
      commitRevealWeightsEnabled: vector.cr,
      maxAllowedValidators: vector.maxval,
      stakeThreshold: BigInt(vector.thr),
    },
    neurons: Array.from({ length: vector.n }, (_, uid) => ({
      totalStake: fromInteger(I64F64, BigInt(vector.stake[uid] ?? '0')),
      lastUpdate: vector.lu[uid] ?? 0,
      registeredAt: vector.rb[uid] ?? 0,
      validatorPermit: vector.permits[uid] ?? false,
      weights: weights.get(uid) ?? [],
      bonds: bonds.get(uid) ?? [],
      pendingCommitAt: oldestPendingCommit(commitsOf(vector.wc, uid), commitsOf(vector.twc, uid)),
    })),
  };
}

/** A result under every name the vector file uses, amounts as the file's JSON numbers. */
export function namedFields(result: EpochResult): Record<string, unknown> {
  const { active, stakeWeight, consensus, incentive, dividends, validatorTrust } = result;
  const { validatorPermit, bonds, rankScores } = result;
  const emission = result.emission.map(Number);
  return {
    active,
    stakeWeight,
    consensus,
    incentive,
    dividends,
    validatorTrust,
    permits: validatorPermit,
    emission,
    serverEmission: result.serverEmission.map(Number),
    validatorEmission: result.validatorEmission.map(Number),
    bonds,
    Active: active,
    StakeWeight: stakeWeight,
    Consensus: consensus,
    Incentive: incentive,
    Dividends: dividends,
    ValidatorTrust: validatorTrust,
    ValidatorPermit: validatorPermit,
    Emission: emission,
    Rank: rankScores?.rank,
    Trust: rankScores?.trust,
    PruningScores: rankScores?.pruneScore,
  };
}

/** The fields of a result that an expectation names, for one comparison with it. */
export const fieldsNamedIn = (
  expected: Readonly<Record<string, unknown>>,
  result: EpochResult,
): Record<string, unknown> => {
  const fields = namedFields(result);
  return Object.fromEntries(Object.keys(expected).map((name) => [name, fields[name]]));
};
