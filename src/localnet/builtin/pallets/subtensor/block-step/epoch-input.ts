import type {
  EpochHyperparameters,
  EpochInput,
  EpochNeuron,
} from '../../../../../consensus/input.js';
import { epochRules } from '../../../../../consensus/rules.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { neuronStake } from '../neuron-stake.js';
import { activityCutoffOf } from '../schedule.js';
import { bonds, lastUpdate, validatorPermit } from '../storage/consensus.js';
import {
  alphaSigmoidSteepness,
  alphaValues,
  bondsMovingAverage,
  bondsPenalty,
  kappa,
  liquidAlphaOn,
  maxAllowedValidators,
  yuma3On,
} from '../storage/consensus-rules.js';
import { lastMechansimStepBlock, tempo } from '../storage/epoch.js';
import { blockAtRegistration } from '../storage/neurons.js';
import { stakeThreshold } from '../storage/stake.js';
import { commitRevealWeightsEnabled, weights } from '../storage/weights.js';
import { hotkeysOf, ownerUid } from '../subnets.js';
import { pendingCommits } from './pending-commits.js';

/** The runtime whose epochs these are: 425, as the pure rules are proved against it. */
const RULES = 425;

/** Everything an epoch of one mechanism of a subnet rests on, but the emission it shares out. */
export function epochInput(
  storage: Externalities,
  netuid: Netuid,
  index: number,
  block: number,
): Omit<EpochInput, 'emission'> {
  const hyperparameters = hyperparametersOf(storage, netuid);
  return {
    rules: epochRules(RULES),
    block,
    lastStepBlock: lastMechansimStepBlock.get(storage, netuid),
    ownerUid: ownerUid(storage, netuid),
    hyperparameters,
    neurons: neuronsOf(storage, netuid, index, {
      block,
      commitReveal: hyperparameters.commitRevealWeightsEnabled,
    }),
  };
}

function neuronsOf(
  storage: Externalities,
  netuid: Netuid,
  index: number,
  { block, commitReveal }: { readonly block: number; readonly commitReveal: boolean },
): readonly EpochNeuron[] {
  const updates = lastUpdate.get(storage, index);
  const permits = validatorPermit.get(storage, netuid);
  const commits = commitReveal ? pendingCommits(storage, netuid, index, block) : undefined;
  return hotkeysOf(storage, netuid).map((hotkey, uid) => ({
    totalStake: neuronStake(storage, hotkey, netuid).total,
    lastUpdate: updates[uid] ?? 0,
    registeredAt: blockAtRegistration.get(storage, netuid, uid),
    validatorPermit: permits[uid] ?? false,
    weights: weights.get(storage, index, uid),
    bonds: bonds.get(storage, index, uid),
    pendingCommitAt: commits?.get(hotkey),
  }));
}

function hyperparametersOf(storage: Externalities, netuid: Netuid): EpochHyperparameters {
  const [alphaLow, alphaHigh] = alphaValues.get(storage, netuid);
  return {
    tempo: tempo.get(storage, netuid),
    activityCutoff: activityCutoffOf(storage, netuid),
    kappa: kappa.get(storage, netuid),
    bondsPenalty: bondsPenalty.get(storage, netuid),
    bondsMovingAverage: Number(bondsMovingAverage.get(storage, netuid)),
    yuma3On: yuma3On.get(storage, netuid),
    liquidAlphaOn: liquidAlphaOn.get(storage, netuid),
    alphaLow,
    alphaHigh,
    alphaSigmoidSteepness: Number(alphaSigmoidSteepness.get(storage, netuid)),
    commitRevealWeightsEnabled: commitRevealWeightsEnabled.get(storage, netuid),
    maxAllowedValidators: maxAllowedValidators.get(storage, netuid),
    stakeThreshold: stakeThreshold.get(storage),
  };
}
