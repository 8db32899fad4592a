import type { BlockRef } from '../units/block.js';
import type { Netuid } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';
import type { EpochClockTerms } from './epochs.js';
import type { StoredWeights } from './weights.js';

/** One neuron as its subnet's epochs see it. */
export type EpochNeuronState = {
  readonly hotkey: Ss58;
  /** Alpha and root TAO in smallest units, its own and inherited, as the runtime tells them. */
  readonly alphaStake: bigint;
  readonly rootStake: bigint;
  /** SubtensorModule.BlockAtRegistration. */
  readonly registeredAt: number;
  /** SubtensorModule.ValidatorPermit. */
  readonly validatorPermit: boolean;
};

/** A commit that waits for its reveal, and the epoch it was made in where the runtime keeps that. */
export type WaitingCommit = {
  readonly hotkey: Ss58;
  readonly block: number;
  readonly epoch: number | undefined;
};

/** What one mechanism has of each neuron, by uid. */
export type MechanismState = {
  readonly lastUpdate: readonly number[];
  readonly weights: readonly StoredWeights[];
  readonly bonds: readonly StoredWeights[];
  /** In queue order. */
  readonly hashCommits: readonly WaitingCommit[];
  readonly timelockedCommits: readonly WaitingCommit[];
};

/** What a subnet's epoch is made of, in the units of storage (SubtensorModule, items of the same names). */
export type EpochSettings = {
  readonly tempo: number;
  readonly kappa: number;
  readonly bondsPenalty: number;
  readonly bondsMovingAverage: number;
  readonly yuma3On: boolean;
  readonly liquidAlphaOn: boolean;
  readonly alphaLow: number;
  readonly alphaHigh: number;
  readonly alphaSigmoidSteepness: number;
  readonly commitRevealWeightsEnabled: boolean;
  readonly revealPeriodEpochs: number;
  readonly maxAllowedValidators: number;
  readonly stakeThreshold: bigint;
  /** Blocks, or thousandths of a tempo since 423. */
  readonly activityCutoff: { readonly blocks: number } | { readonly factorMilli: number };
};

/** Everything that an epoch of a subnet reads, all of one block. */
export type EpochState = {
  readonly netuid: Netuid;
  readonly settings: EpochSettings;
  /** Undefined in runtimes whose epochs follow from the block number (before 423). */
  readonly clock: EpochClockTerms | undefined;
  readonly blocksSinceLastStep: number;
  /** SubtensorModule.LastMechansimStepBlock, 0 before the first. */
  readonly lastStepBlock: number;
  readonly ownerHotkey: Ss58;
  /** Parts of 2^64 - 1. */
  readonly taoWeight: bigint;
  /** Alpha that waits for the next epoch, the owner's cut apart. */
  readonly pendingEmission: bigint;
  /** Parts of 65535 for each mechanism; undefined while all have the same. */
  readonly split: readonly number[] | undefined;
  readonly neurons: readonly EpochNeuronState[];
  readonly mechanisms: readonly MechanismState[];
};

export type EpochStateReads = {
  /** In three requests one after the other; undefined where there is no such subnet. */
  readonly epochState: (netuid: Netuid, at: BlockRef) => Promise<EpochState | undefined>;
};
