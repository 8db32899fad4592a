import { ofRoot, type Setting } from './setting.js';

/** Settings of the whole chain; root alone may change them. */
export const networkSettings: readonly Setting[] = [
  ofRoot({
    ...{ name: 'tx_rate_limit', call: 'sudo_set_tx_rate_limit' },
    ...{ item: 'TxRateLimit', meaning: 'blocks', about: 'blocks between two swaps of a hotkey' },
  }),
  ofRoot({
    ...{ name: 'default_take', call: 'sudo_set_default_take' },
    ...{ item: 'MaxDelegateTake', meaning: 'share-16', about: 'most that a delegate keeps' },
  }),
  ofRoot({
    ...{ name: 'min_delegate_take', call: 'sudo_set_min_delegate_take' },
    ...{ item: 'MinDelegateTake', meaning: 'share-16', about: 'least that a delegate keeps' },
  }),
  ofRoot({
    ...{ name: 'tx_delegate_take_rate_limit', call: 'sudo_set_tx_delegate_take_rate_limit' },
    ...{ item: 'TxDelegateTakeRateLimit', meaning: 'blocks' },
    about: 'blocks between two takes of a delegate',
  }),
  ofRoot({
    ...{ name: 'subnet_owner_cut', call: 'sudo_set_subnet_owner_cut' },
    ...{ item: 'SubnetOwnerCut', meaning: 'share-16', about: "owners' share of emission" },
  }),
  ofRoot({
    ...{ name: 'network_rate_limit', call: 'sudo_set_network_rate_limit' },
    ...{ item: 'NetworkRateLimit', meaning: 'blocks', about: 'blocks between two new subnets' },
  }),
  ofRoot({
    ...{ name: 'network_immunity_period', call: 'sudo_set_network_immunity_period' },
    ...{ item: 'NetworkImmunityPeriod', meaning: 'blocks' },
    about: 'blocks for which a new subnet cannot be replaced',
  }),
  ofRoot({
    ...{ name: 'network_min_lock_cost', call: 'sudo_set_network_min_lock_cost' },
    ...{ item: 'NetworkMinLockCost', meaning: 'tao', about: 'least that a subnet costs' },
  }),
  ofRoot({
    ...{ name: 'lock_reduction_interval', call: 'sudo_set_lock_reduction_interval' },
    ...{ item: 'NetworkLockReductionInterval', meaning: 'blocks' },
    about: 'blocks in which the cost of a subnet falls by half',
  }),
  ofRoot({
    ...{ name: 'subnet_limit', call: 'sudo_set_subnet_limit', item: 'SubnetLimit' },
    about: 'most subnets beside root',
  }),
  ofRoot({
    ...{ name: 'start_call_delay', call: 'sudo_set_start_call_delay' },
    ...{ item: 'StartCallDelay', meaning: 'blocks' },
    about: 'blocks between creating and starting a subnet',
  }),
  ofRoot({
    ...{ name: 'stake_threshold', call: 'sudo_set_stake_threshold' },
    ...{ item: 'StakeThreshold', meaning: 'tao', about: 'stake without which nobody sets weights' },
  }),
  ofRoot({
    name: 'nominator_min_required_stake',
    ...{ call: 'sudo_set_nominator_min_required_stake', item: 'NominatorMinRequiredStake' },
    ...{ meaning: 'tao', about: 'stake below which a nomination is closed' },
  }),
  ofRoot({
    ...{ name: 'total_issuance', call: 'sudo_set_total_issuance', meaning: 'tao' },
    ...{ item: 'TotalIssuance', deadWith: 'Deprecated', about: 'TAO that counts as issued' },
  }),
  ofRoot({
    ...{ name: 'subnet_moving_alpha', call: 'sudo_set_subnet_moving_alpha' },
    ...{ item: 'SubnetMovingAlpha', about: 'weight of the spot price in its average' },
  }),
  ofRoot({
    ...{ name: 'commit_reveal_version', call: 'sudo_set_commit_reveal_version' },
    ...{ item: 'CommitRevealWeightsVersion', about: 'version that committed weights must name' },
  }),
  ofRoot({
    ...{ name: 'ck_burn', call: 'sudo_set_ck_burn', item: 'CKBurn', meaning: 'share-64' },
    about: "share of a parent's dividend that is recycled",
  }),
  ofRoot({
    ...{ name: 'admin_freeze_window', call: 'sudo_set_admin_freeze_window' },
    ...{ item: 'AdminFreezeWindow', meaning: 'blocks' },
    about: 'blocks before an epoch in which settings stay as they are',
  }),
  ofRoot({
    ...{ name: 'owner_hparam_rate_limit', call: 'sudo_set_owner_hparam_rate_limit' },
    ...{ item: 'OwnerHyperparamRateLimit', meaning: 'epochs' },
    about: "epochs between two changes of one setting by a subnet's owner",
  }),
  ofRoot({
    ...{ name: 'max_mechanism_count', call: 'sudo_set_max_mechanism_count' },
    ...{ item: 'MaxMechanismCount', about: 'most mechanisms of a subnet' },
  }),
  ofRoot({
    ...{ name: 'max_epochs_per_block', call: 'sudo_set_max_epochs_per_block' },
    ...{ item: 'MaxEpochsPerBlock', about: 'most epochs in one block' },
    range: { least: 1n },
  }),
  ofRoot({
    ...{ name: 'tao_flow_cutoff', call: 'sudo_set_tao_flow_cutoff' },
    ...{ item: 'TaoFlowCutoff', about: 'flow of TAO below which a subnet has no emission' },
  }),
  ofRoot({
    name: 'tao_flow_normalization_exponent',
    ...{ call: 'sudo_set_tao_flow_normalization_exponent', item: 'FlowNormExponent' },
    about: 'power to which flows of TAO are compared',
    range: { least: 1n << 64n, most: 2n << 64n },
  }),
  ofRoot({
    name: 'tao_flow_smoothing_factor',
    ...{ call: 'sudo_set_tao_flow_smoothing_factor', item: 'FlowEmaSmoothingFactor' },
    about: 'weight of the latest flow in its average',
  }),
  ofRoot({
    ...{ name: 'net_tao_flow_enabled', call: 'sudo_set_net_tao_flow_enabled' },
    ...{ item: 'NetTaoFlowEnabled', about: "whether the protocol's own flow counts" },
  }),
  ofRoot({
    name: 'coldkey_swap_announcement_delay',
    ...{ call: 'sudo_set_coldkey_swap_announcement_delay', meaning: 'blocks' },
    ...{ item: 'ColdkeySwapAnnouncementDelay' },
    about: 'blocks between announcing and swapping a coldkey',
  }),
  ofRoot({
    name: 'coldkey_swap_reannouncement_delay',
    ...{ call: 'sudo_set_coldkey_swap_reannouncement_delay', meaning: 'blocks' },
    ...{ item: 'ColdkeySwapReannouncementDelay' },
    about: 'blocks after which an announcement may be made anew',
  }),
  ofRoot({
    name: 'coldkey_swap_schedule_duration',
    ...{ call: 'sudo_set_coldkey_swap_schedule_duration', meaning: 'blocks' },
    ...{ item: 'ColdkeySwapScheduleDuration', about: 'blocks before a coldkey is swapped' },
  }),
  ofRoot({
    name: 'dissolve_network_schedule_duration',
    ...{ call: 'sudo_set_dissolve_network_schedule_duration', meaning: 'blocks' },
    ...{ item: 'DissolveNetworkScheduleDuration', about: 'blocks before a subnet dissolves' },
  }),
];
