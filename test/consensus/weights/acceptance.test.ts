import { expect, it } from 'vitest';
import { type WeightsLimits, weightsError } from '../../../src/consensus/weights/acceptance.js';

const submission = { uids: [1, 2], values: [1, 3], versionKey: 5n };
const setter = { uid: 0, totalStake: 100n, validatorPermit: true, lastUpdate: 900 };
const limits: WeightsLimits = {
  block: 1000,
  neurons: 4,
  ownerUid: 3,
  stakeThreshold: 100n,
  versionKey: 5n,
  rateLimit: 100,
  minAllowedWeights: 2,
  maxWeightsLimit: 65_535,
};
const rules = { ownerIsValidator: true };

it('takes weights at the very edge of every limit', () => {
  expect(weightsError(submission, setter, limits, rules)).toBeUndefined();
});

it.each([
  { error: 'WeightVecNotEqualSize', submitted: { values: [1] } },
  {
    error: 'UidsLengthExceedUidsInSubNet',
    submitted: { uids: [0, 1, 2, 3, 4], values: [1, 1, 1, 1, 1] },
  },
  { error: 'HotKeyNotRegisteredInSubNet', by: { uid: undefined } },
  { error: 'NotEnoughStakeToSetWeights', by: { totalStake: 99n } },
  { error: 'IncorrectWeightVersionKey', submitted: { versionKey: 4n } },
  { error: 'SettingWeightsTooFast', by: { lastUpdate: 901 } },
  { error: 'NeuronNoValidatorPermit', by: { validatorPermit: false } },
  { error: 'DuplicateUids', submitted: { uids: [1, 1] } },
  { error: 'UidVecContainInvalidOne', submitted: { uids: [1, 4] } },
  { error: 'WeightVecLengthIsLow', submitted: { uids: [1], values: [1] } },
  { error: 'MaxWeightExceeded', under: { maxWeightsLimit: 49_150 } },
])('names $error as the chain would', ({ error, submitted, by, under }) => {
  const found = weightsError(
    { ...submission, ...submitted },
    { ...setter, ...by },
    { ...limits, ...under },
    rules,
  );
  expect(found).toBe(error);
});

it('lets a self-weight pass without permit, length and share', () => {
  const alone = { ...submission, uids: [0], values: [1] };
  const strict = { ...limits, maxWeightsLimit: 1 };
  expect(weightsError(alone, { ...setter, validatorPermit: false }, strict, rules)).toBeUndefined();
});

it('lets the subnet owner pass without stake and permit, but not before spec 401', () => {
  const owner = { ...setter, uid: 3, totalStake: 0n, validatorPermit: false };
  expect(weightsError(submission, owner, limits, rules)).toBeUndefined();
  expect(weightsError(submission, owner, limits, { ownerIsValidator: false })).toBe(
    'NotEnoughStakeToSetWeights',
  );
});
