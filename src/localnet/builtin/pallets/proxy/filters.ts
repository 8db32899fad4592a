import type { ProxyType } from './proxy-type.js';

/** A call as `Pallet.call`, or every call of a pallet as `Pallet.*`. */
export type CallName = `${string}.${string}`;

/** A call by its name, or only where its argument is below a limit or is a certain call. */
export type Rule =
  | CallName
  | { readonly call: CallName; readonly below: { readonly arg: string; readonly limit: bigint } }
  | { readonly call: CallName; readonly around: { readonly arg: string; readonly call: CallName } };

export type Filter =
  | { readonly mode: 'AllowAll' | 'DenyAll' }
  | {
      readonly mode: 'Allow' | 'Deny';
      readonly calls: readonly Rule[];
      readonly except?: readonly CallName[];
    };

/** Rao that a small transfer stays below: SMALL_TRANSFER_LIMIT of the chain's common/src/lib.rs. */
const SMALL_TRANSFER = 500_000_000n;
/** Alpha units: SMALL_ALPHA_TRANSFER_LIMIT. */
const SMALL_ALPHA_TRANSFER = 500_000_000n;

/**
 * Which calls a proxy of each type may make, from `define_proxy_filters!` in the chain's
 * runtime/src/lib.rs at spec 425, in its order. It names calls that this runtime does not have.
 */
export const FILTERS: Readonly<Record<ProxyType, Filter>> = {
  Any: { mode: 'AllowAll' },
  NonTransfer: {
    mode: 'Deny',
    calls: [
      'Balances.*',
      'SubtensorModule.transfer_stake',
      'SubtensorModule.schedule_swap_coldkey',
      'SubtensorModule.swap_coldkey',
      'SubtensorModule.announce_coldkey_swap',
      'SubtensorModule.swap_coldkey_announced',
      'SubtensorModule.clear_coldkey_swap_announcement',
      'SubtensorModule.dispute_coldkey_swap',
    ],
  },
  NonFungible: {
    mode: 'Deny',
    calls: [
      'Balances.*',
      'SubtensorModule.add_stake',
      'SubtensorModule.add_stake_limit',
      'SubtensorModule.remove_stake',
      'SubtensorModule.remove_stake_limit',
      'SubtensorModule.remove_stake_full_limit',
      'SubtensorModule.unstake_all',
      'SubtensorModule.unstake_all_alpha',
      'SubtensorModule.swap_stake',
      'SubtensorModule.swap_stake_limit',
      'SubtensorModule.move_stake',
      'SubtensorModule.transfer_stake',
      'SubtensorModule.burned_register',
      'SubtensorModule.root_register',
      'SubtensorModule.schedule_swap_coldkey',
      'SubtensorModule.swap_coldkey',
      'SubtensorModule.announce_coldkey_swap',
      'SubtensorModule.swap_coldkey_announced',
      'SubtensorModule.clear_coldkey_swap_announcement',
      'SubtensorModule.dispute_coldkey_swap',
      'SubtensorModule.swap_hotkey',
      'SubtensorModule.swap_hotkey_v2',
    ],
  },
  Transfer: {
    mode: 'Allow',
    calls: [
      'Balances.transfer_keep_alive',
      'Balances.transfer_allow_death',
      'Balances.transfer_all',
      'SubtensorModule.transfer_stake',
    ],
  },
  SmallTransfer: {
    mode: 'Allow',
    calls: [
      { call: 'Balances.transfer_keep_alive', below: { arg: 'value', limit: SMALL_TRANSFER } },
      { call: 'Balances.transfer_allow_death', below: { arg: 'value', limit: SMALL_TRANSFER } },
      {
        call: 'SubtensorModule.transfer_stake',
        below: { arg: 'alphaAmount', limit: SMALL_ALPHA_TRANSFER },
      },
    ],
  },
  Owner: {
    mode: 'Allow',
    calls: ['AdminUtils.*', 'SubtensorModule.set_subnet_identity', 'SubtensorModule.update_symbol'],
    except: ['AdminUtils.sudo_set_sn_owner_hotkey', 'AdminUtils.sudo_set_subnet_owner_hotkey'],
  },
  NonCritical: {
    mode: 'Deny',
    calls: [
      'SubtensorModule.dissolve_network',
      'SubtensorModule.root_register',
      'SubtensorModule.burned_register',
      'Sudo.*',
      'SubtensorModule.announce_coldkey_swap',
      'SubtensorModule.swap_coldkey_announced',
      'SubtensorModule.clear_coldkey_swap_announcement',
      'SubtensorModule.dispute_coldkey_swap',
    ],
  },
  Triumvirate: { mode: 'DenyAll' },
  Senate: { mode: 'DenyAll' },
  Governance: { mode: 'DenyAll' },
  Staking: {
    mode: 'Allow',
    calls: [
      'SubtensorModule.add_stake',
      'SubtensorModule.remove_stake',
      'SubtensorModule.unstake_all',
      'SubtensorModule.unstake_all_alpha',
      'SubtensorModule.swap_stake',
      'SubtensorModule.swap_stake_limit',
      'SubtensorModule.move_stake',
      'SubtensorModule.add_stake_limit',
      'SubtensorModule.remove_stake_limit',
      'SubtensorModule.remove_stake_full_limit',
      'SubtensorModule.set_root_claim_type',
    ],
  },
  Registration: {
    mode: 'Allow',
    calls: [
      'SubtensorModule.burned_register',
      'SubtensorModule.register',
      'SubtensorModule.register_limit',
    ],
  },
  RootWeights: { mode: 'DenyAll' },
  ChildKeys: {
    mode: 'Allow',
    calls: ['SubtensorModule.set_children', 'SubtensorModule.set_childkey_take'],
  },
  SudoUncheckedSetCode: {
    mode: 'Allow',
    calls: [
      { call: 'Sudo.sudo_unchecked_weight', around: { arg: 'call', call: 'System.set_code' } },
    ],
  },
  SwapHotkey: {
    mode: 'Allow',
    calls: ['SubtensorModule.swap_hotkey', 'SubtensorModule.swap_hotkey_v2'],
  },
  SubnetLeaseBeneficiary: {
    mode: 'Allow',
    calls: [
      'SubtensorModule.start_call',
      'AdminUtils.sudo_set_serving_rate_limit',
      'AdminUtils.sudo_set_min_difficulty',
      'AdminUtils.sudo_set_max_difficulty',
      'AdminUtils.sudo_set_weights_version_key',
      'AdminUtils.sudo_set_adjustment_alpha',
      'AdminUtils.sudo_set_immunity_period',
      'AdminUtils.sudo_set_min_allowed_weights',
      'AdminUtils.sudo_set_kappa',
      'AdminUtils.sudo_set_rho',
      'AdminUtils.sudo_set_activity_cutoff',
      'AdminUtils.sudo_set_network_registration_allowed',
      'AdminUtils.sudo_set_network_pow_registration_allowed',
      'AdminUtils.sudo_set_max_burn',
      'AdminUtils.sudo_set_bonds_moving_average',
      'AdminUtils.sudo_set_bonds_penalty',
      'AdminUtils.sudo_set_commit_reveal_weights_enabled',
      'AdminUtils.sudo_set_liquid_alpha_enabled',
      'AdminUtils.sudo_set_alpha_values',
      'AdminUtils.sudo_set_commit_reveal_weights_interval',
      'AdminUtils.sudo_set_toggle_transfer',
      'AdminUtils.sudo_set_subnet_emission_enabled',
      'AdminUtils.sudo_set_min_childkey_take_per_subnet',
    ],
  },
  RootClaim: { mode: 'Allow', calls: ['SubtensorModule.claim_root'] },
};
