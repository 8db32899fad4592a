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

/** Why the chain would not take these weights, in the order it checks; undefined when it would. */
export function weightsError(
  { uids, values, versionKey }: WeightsSubmission,
  setter: WeightsSetter,
  limits: WeightsLimits,
  { ownerIsValidator }: Pick<EpochRules, 'ownerIsValidator'>,
): WeightsError | undefined {
  const owner = ownerIsValidator && setter.uid !== undefined && setter.uid === limits.ownerUid;
  const selfWeight = uids.length === 1 && uids[0] === setter.uid;
  const least = Math.min(limits.neurons, limits.minAllowedWeights);
  if (uids.length !== values.length) return 'WeightVecNotEqualSize';
  if (uids.length > limits.neurons) return 'UidsLengthExceedUidsInSubNet';
  if (setter.uid === undefined) return 'HotKeyNotRegisteredInSubNet';
  if (!owner && setter.totalStake < limits.stakeThreshold) return 'NotEnoughStakeToSetWeights';
  if (versionKey < limits.versionKey) return 'IncorrectWeightVersionKey';
  if (isTooSoon(setter, limits)) return 'SettingWeightsTooFast';
  if (!selfWeight && !owner && !setter.validatorPermit) return 'NeuronNoValidatorPermit';
  if (new Set(uids).size !== uids.length) return 'DuplicateUids';
  if (uids.some((uid) => uid >= limits.neurons)) return 'UidVecContainInvalidOne';
  if (!selfWeight && uids.length < least) return 'WeightVecLengthIsLow';
  const withinLimit = isWithinMaxLimit(maxUpscale(values), limits.maxWeightsLimit);
  return selfWeight || withinLimit ? undefined : 'MaxWeightExceeded';
}

/** Whether a neuron must wait with its next weights or commit; one that never updated need not, but registration counts. */
export const isTooSoon = (
  { lastUpdate }: Pick<WeightsSetter, 'lastUpdate'>,
  { block, rateLimit }: Pick<WeightsLimits, 'block' | 'rateLimit'>,
): boolean => rateLimit !== undefined && lastUpdate !== 0 && block - lastUpdate < rateLimit;
