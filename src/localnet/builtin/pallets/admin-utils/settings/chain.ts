import { U64F64 } from '../../../../../economy/fixed-point.js';
import { bool, u8, u16, u64 } from '../../../scale/primitives.js';
import { failure as subtensorFailure } from '../../subtensor/errors.js';
import { ckBurn, maxDelegateTake, minDelegateTake } from '../../subtensor/storage/delegation.js';
import { adminFreezeWindow, maxEpochsPerBlock } from '../../subtensor/storage/epoch.js';
import {
  flowEmaSmoothingFactor,
  flowNormExponent,
  netTaoFlowEnabled,
  taoFlowCutoff,
} from '../../subtensor/storage/flow.js';
import {
  coldkeySwapAnnouncementDelay,
  coldkeySwapReannouncementDelay,
} from '../../subtensor/storage/key-swaps.js';
import {
  ownerHyperparamRateLimit,
  txDelegateTakeRateLimit,
  txRateLimit,
} from '../../subtensor/storage/limits.js';
import { maxMechanismCount } from '../../subtensor/storage/mechanisms.js';
import {
  dissolveNetworkScheduleDuration,
  networkImmunityPeriod,
  networkLockReductionInterval,
  networkMinLockCost,
  networkRateLimit,
  startCallDelay,
  subnetLimit,
} from '../../subtensor/storage/new-subnets.js';
import { subnetOwnerCut } from '../../subtensor/storage/ownership.js';
import { subnetMovingAlpha } from '../../subtensor/storage/pool.js';
import { stakeThreshold } from '../../subtensor/storage/stake.js';
import { commitRevealWeightsVersion } from '../../subtensor/storage/weights.js';
import { block, mecid, tao } from '../../subtensor/types/amounts.js';
import { i64f64, i96f32, u64f64 } from '../../subtensor/types/fixed-point.js';
import { failure } from '../event.js';
import { chainSetting } from '../setting.js';

/** The most mechanisms that subnets may be allowed. */
const MECHANISMS = 16;

/** Settings of the whole chain, which only root changes. */
export const chainSettings = {
  sudo_set_default_take: chainSetting({
    index: 1,
    name: 'defaultTake',
    type: u16,
    item: maxDelegateTake,
    event: (value) => ({ tag: 'MaxDelegateTakeSet', value }),
  }),
  sudo_set_tx_rate_limit: chainSetting({
    index: 2,
    name: 'txRateLimit',
    type: u64,
    item: txRateLimit,
    event: (value) => ({ tag: 'TxRateLimitSet', value }),
  }),
  sudo_set_subnet_owner_cut: chainSetting({
    index: 28,
    name: 'subnetOwnerCut',
    type: u16,
    item: subnetOwnerCut,
    event: (value) => ({ tag: 'SubnetOwnerCutSet', value }),
  }),
  sudo_set_network_rate_limit: chainSetting({
    index: 29,
    name: 'rateLimit',
    type: u64,
    item: networkRateLimit,
    event: (value) => ({ tag: 'NetworkRateLimitSet', value }),
  }),
  sudo_set_network_immunity_period: chainSetting({
    index: 35,
    name: 'immunityPeriod',
    type: u64,
    item: networkImmunityPeriod,
    event: (value) => ({ tag: 'NetworkImmunityPeriodSet', value }),
  }),
  sudo_set_network_min_lock_cost: chainSetting({
    index: 36,
    name: 'lockCost',
    type: tao,
    item: networkMinLockCost,
    event: (value) => ({ tag: 'NetworkMinLockCostSet', value }),
  }),
  sudo_set_subnet_limit: chainSetting({
    index: 37,
    name: 'maxSubnets',
    type: u16,
    item: subnetLimit,
    event: (value) => ({ tag: 'SubnetLimitSet', value }),
  }),
  sudo_set_lock_reduction_interval: chainSetting({
    index: 38,
    name: 'interval',
    type: u64,
    item: networkLockReductionInterval,
    event: (value) => ({ tag: 'NetworkLockCostReductionIntervalSet', value }),
  }),
  sudo_set_stake_threshold: chainSetting({
    index: 42,
    name: 'minStake',
    type: u64,
    item: stakeThreshold,
    event: (value) => ({ tag: 'StakeThresholdSet', value }),
  }),
  sudo_set_tx_delegate_take_rate_limit: chainSetting({
    index: 45,
    name: 'txRateLimit',
    type: u64,
    item: txDelegateTakeRateLimit,
    event: (value) => ({ tag: 'TxDelegateTakeRateLimitSet', value }),
  }),
  sudo_set_min_delegate_take: chainSetting({
    index: 46,
    name: 'take',
    type: u16,
    item: minDelegateTake,
    event: (value) => ({ tag: 'MinDelegateTakeSet', value }),
  }),
  sudo_set_dissolve_network_schedule_duration: chainSetting({
    index: 55,
    name: 'duration',
    type: block,
    item: dissolveNetworkScheduleDuration,
    event: (value) => ({ tag: 'DissolveNetworkScheduleDurationSet', value }),
  }),
  sudo_set_subnet_moving_alpha: chainSetting({
    index: 63,
    name: 'alpha',
    type: i96f32,
    item: subnetMovingAlpha,
  }),
  sudo_set_commit_reveal_version: chainSetting({
    index: 71,
    name: 'version',
    type: u16,
    item: commitRevealWeightsVersion,
    event: (value) => ({ tag: 'CommitRevealVersionSet', value }),
  }),
  sudo_set_ck_burn: chainSetting({ index: 73, name: 'burn', type: u64, item: ckBurn }),
  sudo_set_admin_freeze_window: chainSetting({
    index: 74,
    name: 'window',
    type: u16,
    item: adminFreezeWindow,
    event: (value) => ({ tag: 'AdminFreezeWindowSet', value }),
  }),
  sudo_set_owner_hparam_rate_limit: chainSetting({
    index: 75,
    name: 'epochs',
    type: u16,
    item: ownerHyperparamRateLimit,
    event: (value) => ({ tag: 'OwnerHyperparamRateLimitSet', value }),
  }),
  sudo_set_tao_flow_cutoff: chainSetting({
    index: 81,
    name: 'flowCutoff',
    type: i64f64,
    item: taoFlowCutoff,
  }),
  sudo_set_tao_flow_normalization_exponent: chainSetting({
    index: 82,
    name: 'exponent',
    type: u64f64,
    item: flowNormExponent,
    check: (value) => {
      if (value < U64F64.one || value > U64F64.ofInteger(2n)) throw failure('InvalidValue');
    },
  }),
  sudo_set_tao_flow_smoothing_factor: chainSetting({
    index: 83,
    name: 'smoothingFactor',
    type: u64,
    item: flowEmaSmoothingFactor,
  }),
  sudo_set_net_tao_flow_enabled: chainSetting({
    index: 91,
    name: 'enabled',
    type: bool,
    item: netTaoFlowEnabled,
  }),
  sudo_set_max_mechanism_count: chainSetting({
    index: 88,
    name: 'maxMechanismCount',
    type: mecid,
    item: maxMechanismCount,
    check: (value) => {
      if (value < 1 || value > MECHANISMS) throw subtensorFailure('InvalidValue');
    },
  }),
  sudo_set_start_call_delay: chainSetting({
    index: 85,
    name: 'delay',
    type: u64,
    item: startCallDelay,
    event: (value) => ({ tag: 'StartCallDelaySet', value }),
  }),
  sudo_set_coldkey_swap_announcement_delay: chainSetting({
    index: 86,
    name: 'duration',
    type: block,
    item: coldkeySwapAnnouncementDelay,
    event: (value) => ({ tag: 'ColdkeySwapAnnouncementDelaySet', value }),
  }),
  sudo_set_coldkey_swap_reannouncement_delay: chainSetting({
    index: 87,
    name: 'duration',
    type: block,
    item: coldkeySwapReannouncementDelay,
    event: (value) => ({ tag: 'ColdkeySwapReannouncementDelaySet', value }),
  }),
  sudo_set_max_epochs_per_block: chainSetting({
    index: 96,
    name: 'maxEpochsPerBlock',
    type: u8,
    item: maxEpochsPerBlock,
    check: (value) => {
      if (value < 1) throw failure('ValueNotInBounds');
    },
    event: (value) => ({ tag: 'MaxEpochsPerBlockSet', value }),
  }),
};
