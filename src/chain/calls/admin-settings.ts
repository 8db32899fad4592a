/** A call that takes a netuid and what to set, or the latter alone: of AdminUtils, or an owner's own. */
export type AdminSetting = `sudo_${string}` | OwnerSetting;

/** Setters of SubtensorModule, which the owner of a subnet calls. */
export type OwnerSetting = 'set_tempo' | 'set_activity_cutoff_factor';

/** What a setting becomes, as its argument is encoded: several arguments are a list. */
export type AdminValue =
  | bigint
  | boolean
  /** An address, or the name of a variant. */
  | string
  | null
  /** A binary fixed-point number. */
  | { readonly bits: bigint }
  | readonly bigint[];

/** How a setting is written: a switch, a whole number, or an amount of TAO. */
export type SettingUnit = 'flag' | 'integer' | 'tao';

type Settable = { readonly call: AdminSetting; readonly unit: SettingUnit };

/** The call that changes each hyperparameter, by the name under which the runtime lists it. */
export const settable: Readonly<Record<string, Settable>> = {
  tempo: { call: 'sudo_set_tempo', unit: 'integer' },
  immunity_period: { call: 'sudo_set_immunity_period', unit: 'integer' },
  min_allowed_weights: { call: 'sudo_set_min_allowed_weights', unit: 'integer' },
  weights_version: { call: 'sudo_set_weights_version_key', unit: 'integer' },
  weights_rate_limit: { call: 'sudo_set_weights_set_rate_limit', unit: 'integer' },
  activity_cutoff: { call: 'sudo_set_activity_cutoff', unit: 'integer' },
  registration_allowed: { call: 'sudo_set_network_registration_allowed', unit: 'flag' },
  target_regs_per_interval: {
    call: 'sudo_set_target_registrations_per_interval',
    unit: 'integer',
  },
  max_regs_per_block: { call: 'sudo_set_max_registrations_per_block', unit: 'integer' },
  min_burn: { call: 'sudo_set_min_burn', unit: 'tao' },
  max_burn: { call: 'sudo_set_max_burn', unit: 'tao' },
  serving_rate_limit: { call: 'sudo_set_serving_rate_limit', unit: 'integer' },
  max_validators: { call: 'sudo_set_max_allowed_validators', unit: 'integer' },
  commit_reveal_weights_enabled: {
    call: 'sudo_set_commit_reveal_weights_enabled',
    unit: 'flag',
  },
  commit_reveal_period: { call: 'sudo_set_commit_reveal_weights_interval', unit: 'integer' },
  liquid_alpha_enabled: { call: 'sudo_set_liquid_alpha_enabled', unit: 'flag' },
  bonds_moving_avg: { call: 'sudo_set_bonds_moving_average', unit: 'integer' },
  bonds_reset_enabled: { call: 'sudo_set_bonds_reset_enabled', unit: 'flag' },
  kappa: { call: 'sudo_set_kappa', unit: 'integer' },
  rho: { call: 'sudo_set_rho', unit: 'integer' },
  transfers_enabled: { call: 'sudo_set_toggle_transfer', unit: 'flag' },
};

/** Blocks that must pass between two new subnets. */
export const CREATION_INTERVAL: AdminSetting = 'sudo_set_network_rate_limit';
/** Blocks that must pass between creating and starting a subnet; older runtimes have it built in. */
export const START_DELAY: AdminSetting = 'sudo_set_start_call_delay';
