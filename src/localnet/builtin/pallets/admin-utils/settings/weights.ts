import { bool, i16, u16, u64 } from '../../../scale/primitives.js';
import { failure as subtensorFailure } from '../../subtensor/errors.js';
import { deposit as depositSubtensor } from '../../subtensor/event.js';
import {
  activityCutoff,
  alphaSigmoidSteepness,
  alphaValues,
  bondsMovingAverage,
  bondsPenalty,
  bondsResetOn,
  kappa,
  liquidAlphaOn,
  minActivityCutoff,
  rho,
  yuma3On,
} from '../../subtensor/storage/consensus-rules.js';
import {
  commitRevealWeightsEnabled,
  minAllowedWeights,
  revealPeriodEpochs,
  weightsSetRateLimit,
  weightsVersionKey,
} from '../../subtensor/storage/weights.js';
import { deposit, failure } from '../event.js';
import { subnetCall, subnetSetting } from '../setting.js';

/** What an owner may set bonds to keep of themselves, of a million. */
const OWNERS_MOST_AVERAGE = 975_000n;
const LEAST_ALPHA = 1_638;
const LONGEST_REVEAL = 100n;

/** Settings about weights and what consensus makes of them. */
export const weightSettings = {
  sudo_set_weights_version_key: subnetSetting({
    index: 6,
    owner: { kind: 'weightsVersionKey' },
    frozen: true,
    name: 'weightsVersionKey',
    type: u64,
    item: weightsVersionKey,
    event: (value) => ({ tag: 'WeightsVersionKeySet', value }),
  }),
  sudo_set_weights_set_rate_limit: subnetSetting({
    index: 7,
    name: 'weightsSetRateLimit',
    type: u64,
    item: weightsSetRateLimit,
    event: (value) => ({ tag: 'WeightsSetRateLimitSet', value }),
  }),
  sudo_set_min_allowed_weights: subnetSetting({
    index: 14,
    owner: { setting: 'MinAllowedWeights' },
    frozen: true,
    name: 'minAllowedWeights',
    type: u16,
    item: minAllowedWeights,
    event: (value) => ({ tag: 'MinAllowedWeightSet', value }),
  }),
  sudo_set_commit_reveal_weights_enabled: subnetSetting({
    index: 49,
    owner: { setting: 'CommitRevealEnabled' },
    frozen: true,
    name: 'enabled',
    type: bool,
    item: commitRevealWeightsEnabled,
    event: (value) => ({ tag: 'CommitRevealEnabled', value }),
  }),
  sudo_set_commit_reveal_weights_interval: subnetSetting({
    index: 57,
    owner: { setting: 'WeightCommitInterval' },
    frozen: true,
    name: 'interval',
    type: u64,
    item: revealPeriodEpochs,
    check: (value) => {
      if (value > LONGEST_REVEAL) throw subtensorFailure('RevealPeriodTooLarge');
      if (value < 1n) throw subtensorFailure('RevealPeriodTooSmall');
    },
    event: (value) => ({ tag: 'CommitRevealPeriodsSet', value }),
  }),
  sudo_set_activity_cutoff: subnetSetting({
    index: 18,
    owner: { setting: 'ActivityCutoff' },
    frozen: true,
    name: 'activityCutoff',
    type: u16,
    item: activityCutoff,
    check: (value, { context }) => {
      if (value < minActivityCutoff.get(context.storage)) {
        throw subtensorFailure('ActivityCutoffTooLow');
      }
    },
    event: (value) => ({ tag: 'ActivityCutoffSet', value }),
  }),
  sudo_set_kappa: subnetSetting({
    index: 16,
    name: 'kappa',
    type: u16,
    item: kappa,
    event: (value) => ({ tag: 'KappaSet', value }),
  }),
  sudo_set_rho: subnetSetting({
    index: 17,
    owner: { setting: 'Rho' },
    frozen: true,
    name: 'rho',
    type: u16,
    item: rho,
  }),
  sudo_set_bonds_moving_average: subnetSetting({
    index: 26,
    owner: { setting: 'BondsMovingAverage' },
    frozen: true,
    name: 'bondsMovingAverage',
    type: u64,
    item: bondsMovingAverage,
    check: (value, { owner }) => {
      if (owner !== undefined && value > OWNERS_MOST_AVERAGE) {
        throw failure('BondsMovingAverageMaxReached');
      }
    },
    event: (value) => ({ tag: 'BondsMovingAverageSet', value }),
  }),
  sudo_set_bonds_penalty: subnetSetting({
    index: 60,
    owner: { setting: 'BondsPenalty' },
    frozen: true,
    name: 'bondsPenalty',
    type: u16,
    item: bondsPenalty,
    event: (value) => ({ tag: 'BondsPenaltySet', value }),
  }),
  sudo_set_bonds_reset_enabled: subnetCall(
    { index: 70, owner: { setting: 'BondsResetEnabled' }, frozen: true, unchecked: true },
    { enabled: bool },
    ({ context, netuid, args: { enabled } }) => {
      bondsResetOn.set(context.storage, [netuid], enabled);
      depositSubtensor(context, { tag: 'BondsResetOnSet', value: [netuid, enabled] });
      deposit(context, { tag: 'BondsResetToggled', value: { netuid, enabled } });
    },
  ),
  sudo_set_yuma3_enabled: subnetCall(
    { index: 69, owner: { setting: 'Yuma3Enabled' }, frozen: true, unchecked: true },
    { enabled: bool },
    ({ context, netuid, args: { enabled } }) => {
      yuma3On.set(context.storage, [netuid], enabled);
      deposit(context, { tag: 'Yuma3EnableToggled', value: { netuid, enabled } });
    },
  ),
  sudo_set_liquid_alpha_enabled: subnetSetting({
    index: 50,
    owner: { setting: 'LiquidAlphaEnabled' },
    frozen: true,
    unchecked: true,
    name: 'enabled',
    type: bool,
    item: liquidAlphaOn,
  }),
  sudo_set_alpha_values: subnetCall(
    { index: 51, owner: { setting: 'AlphaValues' }, frozen: true, unchecked: true },
    { alphaLow: u16, alphaHigh: u16 },
    ({ context: { storage }, netuid, args: { alphaLow, alphaHigh } }) => {
      if (!liquidAlphaOn.get(storage, netuid)) throw subtensorFailure('LiquidAlphaDisabled');
      if (alphaHigh < LEAST_ALPHA) throw subtensorFailure('AlphaHighTooLow');
      if (alphaLow < LEAST_ALPHA || alphaLow > alphaHigh) {
        throw subtensorFailure('AlphaLowOutOfRange');
      }
      alphaValues.set(storage, [netuid], [alphaLow, alphaHigh]);
    },
  ),
  sudo_set_alpha_sigmoid_steepness: subnetSetting({
    index: 68,
    owner: { setting: 'AlphaSigmoidSteepness' },
    frozen: true,
    name: 'steepness',
    type: i16,
    item: alphaSigmoidSteepness,
    check: (value, { owner }) => {
      if (owner !== undefined && value < 0n) throw failure('NegativeSigmoidSteepness');
    },
  }),
};
