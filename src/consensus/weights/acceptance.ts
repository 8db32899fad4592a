import type { EpochRules } from '../rules.js';
import { isWithinMaxLimit } from './max-limit.js';
import { maxUpscale } from './max-upscale.js';

/** Weights as a call carries them. */
export type WeightsSubmission = {
  readonly uids: readonly number[];
  readonly values: readonly number[];
  readonly versionKey: bigint;
};

/** What the chain knows of the hotkey that submits them. */
export type WeightsSetter = {
  /** Undefined for a hotkey that is not registered on the subnet. */
  readonly uid: number | undefined;
  /** Whole smallest units of total stake. */
  readonly totalStake: bigint;
  readonly validatorPermit: boolean;
  /** SubtensorModule.LastUpdate of the mechanism. */
  readonly lastUpdate: number;
};

/** The subnet's limits at the block the weights are set in. */
export type WeightsLimits = {
  readonly block: number;
  readonly neurons: number;
  readonly ownerUid: number | undefined;
  readonly stakeThreshold: bigint;
  /** SubtensorModule.WeightsVersionKey. */
  readonly versionKey: bigint;
  /** SubtensorModule.WeightsSetRateLimit in blocks; undefined under commit-reveal, which limits commits. */
  readonly rateLimit: number | undefined;
  readonly minAllowedWeights: number;
  /** Parts of 65535; 65535 is no limit, and what every runtime since 334 takes. */
  readonly maxWeightsLimit: number;
};

/** SubtensorModule's name for the first thing wrong with weights. */
export type WeightsError =
  | 'WeightVecNotEqualSize'
  | 'UidsLengthExceedUidsInSubNet'
  | 'HotKeyNotRegisteredInSubNet'
  | 'NotEnoughStakeToSetWeights'
  | 'IncorrectWeightVersionKey'
  | 'SettingWeightsTooFast'
  | 'NeuronNoValidatorPermit'
  | 'DuplicateUids'
  | 'UidVecContainInvalidOne'
  | 'WeightVecLengthIsLow'
  | 'MaxWeightExceeded';

type Given = {
  readonly submission: WeightsSubmission;
  readonly setter: WeightsSetter;
  readonly limits: WeightsLimits;
  /** Whether it is the subnet owner's neuron, and the runtime lets that pass. */
  readonly owner: boolean;
  /** A single weight, on the neuron itself. */
  readonly selfWeight: boolean;
};

/** In the order in which the chain checks. */
const checks: readonly (readonly [WeightsError, (given: Given) => boolean])[] = [
  ['WeightVecNotEqualSize', ({ submission: { uids, values } }) => uids.length !== values.length],
  [
    'UidsLengthExceedUidsInSubNet',
    ({ submission, limits }) => submission.uids.length > limits.neurons,
  ],
  ['HotKeyNotRegisteredInSubNet', ({ setter }) => setter.uid === undefined],
  [
    'NotEnoughStakeToSetWeights',
    ({ setter, limits, owner }) => !owner && setter.totalStake < limits.stakeThreshold,
  ],
  [
    'IncorrectWeightVersionKey',
    ({ submission, limits }) => submission.versionKey < limits.versionKey,
  ],
  ['SettingWeightsTooFast', ({ setter, limits }) => isTooSoon(setter, limits)],
  [
    'NeuronNoValidatorPermit',
    ({ setter, owner, selfWeight }) => !selfWeight && !owner && !setter.validatorPermit,
  ],
  ['DuplicateUids', ({ submission: { uids } }) => new Set(uids).size !== uids.length],
  [
    'UidVecContainInvalidOne',
    ({ submission, limits }) => submission.uids.some((uid) => uid >= limits.neurons),
  ],
  [
    'WeightVecLengthIsLow',
    ({ submission, limits, selfWeight }) => !selfWeight && submission.uids.length < leastOf(limits),
  ],
  [
    'MaxWeightExceeded',
    ({ submission, limits, selfWeight }) =>
      !selfWeight && !isWithinMaxLimit(maxUpscale(submission.values), limits.maxWeightsLimit),
  ],
];

/** All reasons why the chain would not take these weights, in the order it checks; it names the first. */
export function weightsErrors(
  submission: WeightsSubmission,
  setter: WeightsSetter,
  limits: WeightsLimits,
  { ownerIsValidator }: Pick<EpochRules, 'ownerIsValidator'>,
): readonly WeightsError[] {
  const { uids } = submission;
  const owner = ownerIsValidator && setter.uid !== undefined && setter.uid === limits.ownerUid;
  const selfWeight = uids.length === 1 && uids[0] === setter.uid;
  const given = { submission, setter, limits, owner, selfWeight };
  return checks.flatMap(([error, fails]) => (fails(given) ? [error] : []));
}

/** Why the chain would not take these weights; undefined when it would. */
export const weightsError = (
  ...given: Parameters<typeof weightsErrors>
): WeightsError | undefined => weightsErrors(...given)[0];

/** How many weights a subnet wants at the least. */
const leastOf = ({ neurons, minAllowedWeights }: WeightsLimits): number =>
  Math.min(neurons, minAllowedWeights);

/** Whether a neuron must wait with its next weights or commit; one that never updated need not, but registration counts. */
export const isTooSoon = (
  { lastUpdate }: Pick<WeightsSetter, 'lastUpdate'>,
  { block, rateLimit }: Pick<WeightsLimits, 'block' | 'rateLimit'>,
): boolean => rateLimit !== undefined && lastUpdate !== 0 && block - lastUpdate < rateLimit;
