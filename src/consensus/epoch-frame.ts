import { activeMask } from './activity.js';
import { emissionShares, shareOut } from './emission.js';
import { type I32F32, shareToU16 } from './fixed/i32f32.js';
import type { EpochInput, StoredRow } from './input.js';
import { currentPermits, newPermits } from './permits.js';
import { rankScores } from './rank-scores.js';
import type { EpochResult, EpochTerms } from './result.js';
import { activeStake as activeStakeOf, stakeShares } from './stake.js';

/** How the neurons stand before any weight is looked at, by uid. */
export type Standing = {
  readonly active: readonly boolean[];
  readonly stake: readonly I32F32[];
  /** The permits this epoch runs with. */
  readonly permits: readonly boolean[];
  /** The permits of the next. */
  readonly validatorPermit: readonly boolean[];
  readonly activeStake: readonly I32F32[];
};

export function standingOf(input: EpochInput): Standing {
  const active = activeMask(input);
  const stake = stakeShares(input);
  const permits = currentPermits(input);
  return {
    ...{ active, stake, permits },
    validatorPermit: newPermits(input, stake),
    activeStake: activeStakeOf(stake, active, permits),
  };
}

type Matrices = Pick<EpochTerms, 'weights' | 'clippedWeights' | 'bonds' | 'bondShares'>;

/** What consensus made of the weights. */
export type Judgement = {
  readonly scores: Pick<
    EpochTerms,
    'consensus' | 'validatorTrust' | 'ranks' | 'incentive' | 'dividends'
  >;
  /** Ranks by the weights as they were; undefined where the rules do without them. */
  readonly unclippedRanks: readonly I32F32[] | undefined;
  readonly storedBonds: readonly StoredRow[];
  readonly matrices: Matrices;
};

/** The result of an epoch in the units of storage, its emission shared out. */
export function epochResult(
  { emission }: EpochInput,
  { active, stake, validatorPermit, activeStake }: Standing,
  { scores, unclippedRanks, storedBonds, matrices }: Judgement,
): EpochResult {
  const { consensus, validatorTrust, ranks, incentive, dividends } = scores;
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
    bonds: storedBonds,
    rankScores: unclippedRanks && rankScores(ranks, unclippedRanks, incentive, shares.combined),
    terms: withTerms(matrices, { stake, activeStake, ...scores }),
  };
}

/** The matrices may be made only when somebody looks at them, so nothing is copied here. */
const withTerms = (matrices: Matrices, vectors: Omit<EpochTerms, keyof Matrices>): EpochTerms => ({
  ...vectors,
  get weights() {
    return matrices.weights;
  },
  get clippedWeights() {
    return matrices.clippedWeights;
  },
  get bonds() {
    return matrices.bonds;
  },
  get bondShares() {
    return matrices.bondShares;
  },
});
