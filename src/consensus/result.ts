import type { I32F32 } from './fixed/i32f32.js';
import type { StoredRow } from './input.js';
import type { SparseMatrix } from './sparse.js';

/** Scores that left the runtime with spec 365, by uid, u16. */
export type RankScores = {
  readonly rank: readonly number[];
  readonly trust: readonly number[];
  readonly pruneScore: readonly number[];
};

/** The unrounded values behind an epoch's scores, by uid, for whoever explains a result. */
export type EpochTerms = {
  readonly stake: readonly I32F32[];
  readonly activeStake: readonly I32F32[];
  /** Rows as they count: masked and summing to one. */
  readonly weights: SparseMatrix;
  readonly clippedWeights: SparseMatrix;
  readonly consensus: readonly I32F32[];
  readonly validatorTrust: readonly I32F32[];
  /** What each earned before the sum of all was made one. */
  readonly ranks: readonly I32F32[];
  readonly incentive: readonly I32F32[];
  readonly dividends: readonly I32F32[];
  readonly bonds: SparseMatrix;
  /** Each validator's part of all bonds on a neuron: dividends are paid by it. */
  readonly bondShares: SparseMatrix;
};

/** What an epoch stores and pays, each list by uid; scores are u16, amounts smallest units of alpha. */
export type EpochResult = {
  readonly active: readonly boolean[];
  /** Permits for the next epoch; this one ran with the stored ones. */
  readonly validatorPermit: readonly boolean[];
  readonly stakeWeight: readonly number[];
  readonly consensus: readonly number[];
  readonly incentive: readonly number[];
  readonly dividends: readonly number[];
  readonly validatorTrust: readonly number[];
  readonly serverEmission: readonly bigint[];
  readonly validatorEmission: readonly bigint[];
  /** SubtensorModule.Emission: rounded by itself, so not the sum of the two above. */
  readonly emission: readonly bigint[];
  /** Empty for a neuron without a new permit. */
  readonly bonds: readonly StoredRow[];
  /** Undefined from spec 365 on. */
  readonly rankScores: RankScores | undefined;
  readonly terms: EpochTerms;
};
