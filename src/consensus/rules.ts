/** What changed between runtimes in the way an epoch is computed. */
export type EpochRules = {
  /** The subnet owner's neuron passes the stake threshold and always holds a permit (since 401). */
  readonly ownerIsValidator: boolean;
  /** Weights on neurons that registered after a validator's oldest pending commit are dropped (297). */
  readonly pendingCommitsMask: boolean;
  /** Bonds are outdated by registration since the last step, not since a tempo ago (423). */
  readonly bondsDateFromLastStep: boolean;
  /** Liquid alpha keeps its exponent within -20 to 20 (365). */
  readonly clampsExponent: boolean;
  /** Rank, trust and prune scores are still computed (up to 364). */
  readonly scoresRank: boolean;
};

/** The epoch of a runtime by its spec version. Known from 273, where Yuma 3 came, to 425. */
export const epochRules = (specVersion: number): EpochRules => ({
  ownerIsValidator: specVersion >= 401,
  pendingCommitsMask: specVersion >= 297,
  bondsDateFromLastStep: specVersion >= 423,
  clampsExponent: specVersion >= 365,
  scoresRank: specVersion < 365,
});
