import { ofOwner, ofRoot, type Setting } from './setting.js';

/** A fortieth of 65535 (SubtensorModule.do_set_alpha_values). */
const LEAST_ALPHA = 1_638n;

/** Settings about weights and what consensus makes of them. */
export const consensusSettings: readonly Setting[] = [
  ofRoot({
    ...{ name: 'kappa', call: 'sudo_set_kappa', item: 'Kappa', meaning: 'share-16' },
    ...{ byBefore: 'owner', about: 'share of stake that makes a majority in consensus' },
  }),
  ofOwner('Rho', {
    ...{ name: 'rho', call: 'sudo_set_rho', item: 'Rho' },
    about: 'steepness of trust in older consensus',
  }),
  ofOwner('MinAllowedWeights', {
    ...{ name: 'min_allowed_weights', call: 'sudo_set_min_allowed_weights' },
    ...{ item: 'MinAllowedWeights', meaning: 'uids' },
    about: 'fewest uids a validator must weigh',
  }),
  ofOwner('MaxWeightLimit', {
    ...{ name: 'max_weights_limit', call: 'sudo_set_max_weight_limit' },
    ...{ item: 'MaxWeightsLimit', meaning: 'share-16' },
    about: 'most weight on one uid',
  }),
  {
    ...{ name: 'weights_version', call: 'sudo_set_weights_version_key', by: 'owner' },
    ...{ item: 'WeightsVersionKey', frozen: true },
    about: 'oldest version key that weights may carry',
    limit: {
      ...{ kind: 'transaction', number: 4 },
      every: { tempos: 'WeightsVersionKeyRateLimit' },
    },
  },
  ofRoot({
    ...{ name: 'weights_rate_limit', call: 'sudo_set_weights_set_rate_limit' },
    ...{ item: 'WeightsSetRateLimit', meaning: 'blocks' },
    about: 'blocks between two weights of a validator',
  }),
  ofOwner('ActivityCutoff', {
    ...{ name: 'activity_cutoff', call: 'sudo_set_activity_cutoff' },
    ...{ item: 'ActivityCutoff', meaning: 'blocks' },
    about: 'blocks without weights that make a validator inactive',
    range: { least: { item: 'MinActivityCutoff' } },
  }),
  ofOwner('ActivityCutoffFactorMilli', {
    ...{ name: 'activity_cutoff_factor', call: 'set_activity_cutoff_factor' },
    ...{ item: 'ActivityCutoffFactorMilli', meaning: 'thousandths' },
    ...{ frozen: 'owner', about: 'tempos without weights that make a validator inactive' },
    range: {
      least: { constant: 'MinActivityCutoffFactorMilli' },
      most: { constant: 'MaxActivityCutoffFactorMilli' },
    },
  }),
  ofOwner('BondsMovingAverage', {
    ...{ name: 'bonds_moving_avg', call: 'sudo_set_bonds_moving_average' },
    ...{ item: 'BondsMovingAverage', meaning: 'share-million' },
    about: 'how much of its past a bond keeps each epoch',
    range: { most: 975_000n, ownerOnly: true },
  }),
  ofOwner('BondsPenalty', {
    ...{ name: 'bonds_penalty', call: 'sudo_set_bonds_penalty' },
    ...{ item: 'BondsPenalty', meaning: 'share-16' },
    about: 'how much bonds lose for weights above consensus',
  }),
  ofOwner('BondsResetEnabled', {
    ...{ name: 'bonds_reset_enabled', call: 'sudo_set_bonds_reset_enabled' },
    ...{ item: 'BondsResetOn', about: "whether a miner's commitment can reset its bonds" },
  }),
  ofOwner('CommitRevealEnabled', {
    ...{ name: 'commit_reveal_weights_enabled', call: 'sudo_set_commit_reveal_weights_enabled' },
    ...{ item: 'CommitRevealWeightsEnabled', about: 'whether weights stay hidden for a time' },
  }),
  ofOwner('WeightCommitInterval', {
    ...{ name: 'commit_reveal_period', call: 'sudo_set_commit_reveal_weights_interval' },
    ...{ item: 'RevealPeriodEpochs', meaning: 'epochs' },
    about: 'epochs for which weights stay hidden',
    range: { least: 1n, most: 100n },
  }),
  ofOwner('LiquidAlphaEnabled', {
    ...{ name: 'liquid_alpha_enabled', call: 'sudo_set_liquid_alpha_enabled' },
    ...{ item: 'LiquidAlphaOn', about: 'whether bonds move by how unusual weights are' },
  }),
  ofOwner('AlphaValues', {
    ...{ name: 'alpha_values', call: 'sudo_set_alpha_values' },
    ...{ item: 'AlphaValues', meaning: 'share-16' },
    about: 'slowest and fastest move of bonds under liquid alpha',
    range: { least: LEAST_ALPHA, needs: 'liquid_alpha_enabled' },
  }),
  ofOwner('AlphaSigmoidSteepness', {
    ...{ name: 'alpha_sigmoid_steepness', call: 'sudo_set_alpha_sigmoid_steepness' },
    ...{ item: 'AlphaSigmoidSteepness', about: 'steepness between the two alpha values' },
    range: { least: 0n, ownerOnly: true },
  }),
  ofOwner('Yuma3Enabled', {
    ...{ name: 'yuma3_enabled', call: 'sudo_set_yuma3_enabled' },
    ...{ item: 'Yuma3On', about: 'whether bonds follow Yuma 3' },
  }),
];
