import type { I32F32 } from '../fixed/i32f32.js';
import type { EpochInput } from '../input.js';
import type { SparseMatrix } from '../sparse.js';

/** What bonds are computed from once consensus is known. */
export type BondBasis = {
  readonly input: EpochInput;
  /** The weights that earn bonds, after the bonds penalty. */
  readonly weights: SparseMatrix;
  readonly activeStake: readonly I32F32[];
  readonly consensus: readonly I32F32[];
  readonly incentive: readonly I32F32[];
};

/** Bonds as they will be stored, and the dividends they earn, normalised. */
export type BondOutcome = {
  readonly bonds: SparseMatrix;
  /** Each validator's part of all bonds on a neuron, which earns it that part of the incentive. */
  readonly bondShares: SparseMatrix;
  readonly dividends: readonly I32F32[];
};
