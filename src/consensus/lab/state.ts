import type { EpochHyperparameters, StoredRow } from '../input.js';

/** One neuron of a subnet that is to be simulated, whatever the mechanism. */
export type LabNeuron = {
  /** An address; undefined for a validator that only the simulation knows. */
  readonly hotkey: string | undefined;
  /** Alpha and root TAO in smallest units, its own and inherited. */
  readonly alphaStake: bigint;
  readonly rootStake: bigint;
  readonly registeredAt: number;
  readonly validatorPermit: boolean;
};

/** What one mechanism knows of a neuron. */
export type LabMechanismNeuron = {
  readonly lastUpdate: number;
  readonly weights: StoredRow;
  readonly bonds: StoredRow;
  /** Block of its oldest commit that will neither be revealed nor expired by the epoch. */
  readonly pendingCommitAt: number | undefined;
};

/** A subnet just before an epoch: all that its outcome depends on, and nothing else. */
export type LabState = {
  /** Whose rules decide. */
  readonly specVersion: number;
  readonly network: string;
  readonly netuid: number;
  /** The block the state was read at. */
  readonly block: number;
  /** The block its epoch runs in. */
  readonly epochBlock: number;
  readonly lastStepBlock: number;
  readonly ownerUid: number | undefined;
  /** Smallest units of alpha that the epoch shares out. */
  readonly emission: bigint;
  /** Parts of 2^64 - 1. */
  readonly taoWeight: bigint;
  /** Parts of 65535 of the emission for each mechanism; undefined while all have the same. */
  readonly split: readonly number[] | undefined;
  readonly hyperparameters: EpochHyperparameters;
  /** By uid. */
  readonly neurons: readonly LabNeuron[];
  /** By mechanism, then by uid. */
  readonly mechanisms: readonly (readonly LabMechanismNeuron[])[];
};
