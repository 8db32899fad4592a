import { runEpoch } from '../epoch.js';
import { runFastEpoch } from '../fast/epoch.js';
import { fitsDoubles } from '../fast/fits.js';
import type { EpochInput } from '../input.js';
import { aggregateEpochs, type SubnetEpoch } from '../mechanisms/aggregate.js';
import { splitEmission } from '../mechanisms/split.js';
import type { EpochResult } from '../result.js';
import { epochRules } from '../rules.js';
import { weightedStake } from '../stake.js';
import type { LabState } from './state.js';

/** How an epoch is computed; both ways end with the same. */
export type EpochRunner = (input: EpochInput) => EpochResult;

/** In doubles where they hold every number exactly, else in BigInt. */
export const quickly: EpochRunner = (input) =>
  fitsDoubles(input) ? runFastEpoch(input) : runEpoch(input);

/** What an epoch would store. */
export type Simulation = {
  readonly subnet: SubnetEpoch;
  /** By mechanism. */
  readonly mechanisms: readonly EpochResult[];
};

export function simulate(state: LabState, run: EpochRunner = quickly): Simulation {
  const parts = splitEmission(state.emission, state.mechanisms.length, state.split);
  const epochs = parts.map((part, mechanism) => ({
    part,
    result: run({ ...epochInput(state, mechanism), emission: part }),
  }));
  return {
    subnet: aggregateEpochs(epochs, state.emission),
    mechanisms: epochs.map(({ result }) => result),
  };
}

function epochInput(state: LabState, mechanism: number): Omit<EpochInput, 'emission'> {
  const { specVersion, epochBlock, lastStepBlock, ownerUid, hyperparameters, taoWeight } = state;
  const rows = state.mechanisms[mechanism] ?? [];
  return {
    rules: epochRules(specVersion),
    block: epochBlock,
    ...{ lastStepBlock, ownerUid, hyperparameters },
    neurons: state.neurons.map(({ alphaStake, rootStake, registeredAt, validatorPermit }, uid) => {
      const { lastUpdate = 0, weights = [], bonds = [], pendingCommitAt } = rows[uid] ?? {};
      return {
        totalStake: weightedStake(alphaStake, rootStake, taoWeight),
        ...{ registeredAt, validatorPermit, lastUpdate, weights, bonds, pendingCommitAt },
      };
    }),
  };
}
