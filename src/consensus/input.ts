import type { I64F64 } from './fixed/i64f64.js';
import type { EpochRules } from './rules.js';

/** A stored row of weights or bonds in the order it was stored: a uid and a u16 for it. */
export type StoredRow = readonly (readonly [uid: number, value: number])[];

/** What an epoch reads of one neuron; the neuron's place in the list is its uid. */
export type EpochNeuron = {
  /** Alpha and weighted TAO, its own and inherited, as `weightedStake` adds them up. */
  readonly totalStake: I64F64;
  /** SubtensorModule.LastUpdate: the block of its last weights, or of its registration. */
  readonly lastUpdate: number;
  /** SubtensorModule.BlockAtRegistration. */
  readonly registeredAt: number;
  /** SubtensorModule.ValidatorPermit, as the last epoch left it. */
  readonly validatorPermit: boolean;
  /** SubtensorModule.Weights of this mechanism. */
  readonly weights: StoredRow;
  /** SubtensorModule.Bonds of this mechanism. */
  readonly bonds: StoredRow;
  /** Block of its oldest commit that is neither revealed nor expired; see `oldestPendingCommit`. */
  readonly pendingCommitAt?: number | undefined;
};

/** A subnet's hyperparameters that an epoch reads, in the units of storage. */
export type EpochHyperparameters = {
  readonly tempo: number;
  /** Blocks; `activityCutoffBlocks` gives it from spec 423 on. */
  readonly activityCutoff: number;
  /** Parts of 65535. */
  readonly kappa: number;
  /** Parts of 65535. */
  readonly bondsPenalty: number;
  /** Parts of a million. */
  readonly bondsMovingAverage: number;
  readonly yuma3On: boolean;
  /** Has no effect unless yuma3On. */
  readonly liquidAlphaOn: boolean;
  /** Parts of 65535. */
  readonly alphaLow: number;
  /** Parts of 65535. */
  readonly alphaHigh: number;
  /** Hundredths, and below zero for a falling curve. */
  readonly alphaSigmoidSteepness: number;
  readonly commitRevealWeightsEnabled: boolean;
  readonly maxAllowedValidators: number;
  /** Smallest units of total stake, the same for every subnet. */
  readonly stakeThreshold: bigint;
};

/** Everything one epoch of one mechanism depends on, read at one block. */
export type EpochInput = {
  readonly rules: EpochRules;
  /** The block the epoch runs in. */
  readonly block: number;
  /** SubtensorModule.LastMechansimStepBlock, 0 before the first step. */
  readonly lastStepBlock: number;
  readonly hyperparameters: EpochHyperparameters;
  /** The uid of the subnet owner's hotkey; undefined while it is not registered. */
  readonly ownerUid: number | undefined;
  readonly neurons: readonly EpochNeuron[];
  /** Smallest units of the subnet's alpha to share out. */
  readonly emission: bigint;
};
