import type { EpochInput } from './input.js';

/** Blocks without an update after which a neuron is inactive, from SubtensorModule.ActivityCutoffFactorMilli. */
export const activityCutoffBlocks = (factorMilli: number, tempo: number): number =>
  Math.max(1, Math.floor((factorMilli * tempo) / 1000));

/** Which neurons have updated within the activity cutoff, by uid. */
export const activeMask = ({ neurons, block, hyperparameters }: EpochInput): readonly boolean[] =>
  neurons.map(({ lastUpdate }) => lastUpdate + hyperparameters.activityCutoff >= block);
