import { fromInteger } from '../../src/consensus/fixed/arithmetic.js';
import { I64F64 } from '../../src/consensus/fixed/i64f64.js';
import type { EpochHyperparameters, EpochInput, EpochNeuron } from '../../src/consensus/input.js';
import { epochRules } from '../../src/consensus/rules.js';

type NeuronOverrides = Partial<Omit<EpochNeuron, 'totalStake'>> & { readonly stake?: bigint };
type SubnetOverrides = Partial<Omit<EpochInput, 'hyperparameters' | 'neurons'>> & {
  readonly hyperparameters?: Partial<EpochHyperparameters>;
};

/** A neuron that registered long ago and updated just before the epoch. */
export const neuron = ({ stake = 0n, ...overrides }: NeuronOverrides = {}): EpochNeuron => ({
  totalStake: fromInteger(I64F64, stake),
  lastUpdate: 990,
  registeredAt: 10,
  validatorPermit: stake > 0n,
  weights: [],
  bonds: [],
  ...overrides,
});

/** An epoch at block 1000 under spec 425 with the hyperparameters of a new subnet. */
export const subnet = (
  neurons: readonly EpochNeuron[],
  { hyperparameters, ...overrides }: SubnetOverrides = {},
): EpochInput => ({
  rules: epochRules(425),
  block: 1000,
  lastStepBlock: 640,
  ownerUid: undefined,
  emission: 1_000_000n,
  neurons,
  hyperparameters: {
    tempo: 360,
    activityCutoff: 5000,
    kappa: 32_767,
    bondsPenalty: 65_535,
    bondsMovingAverage: 900_000,
    yuma3On: true,
    liquidAlphaOn: false,
    alphaLow: 45_875,
    alphaHigh: 58_982,
    alphaSigmoidSteepness: 1000,
    commitRevealWeightsEnabled: true,
    maxAllowedValidators: 64,
    stakeThreshold: 0n,
    ...hyperparameters,
  },
  ...overrides,
});
