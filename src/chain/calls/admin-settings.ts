import { settings } from '../settings/index.js';

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

/** What a file may say of a subnet, by the name under which the runtime lists it. */
const units: Readonly<Record<string, SettingUnit>> = {
  tempo: 'integer',
  immunity_period: 'integer',
  min_allowed_weights: 'integer',
  weights_version: 'integer',
  weights_rate_limit: 'integer',
  activity_cutoff: 'integer',
  registration_allowed: 'flag',
  target_regs_per_interval: 'integer',
  max_regs_per_block: 'integer',
  min_burn: 'tao',
  max_burn: 'tao',
  serving_rate_limit: 'integer',
  max_validators: 'integer',
  commit_reveal_weights_enabled: 'flag',
  commit_reveal_period: 'integer',
  liquid_alpha_enabled: 'flag',
  bonds_moving_avg: 'integer',
  bonds_reset_enabled: 'flag',
  kappa: 'integer',
  rho: 'integer',
  transfers_enabled: 'flag',
};

/** The call that changes each of them. */
export const settable: Readonly<Record<string, Settable>> = Object.fromEntries(
  Object.entries(units).map(([name, unit]) => [name, { call: callOf(name), unit }]),
);

function callOf(wanted: string): AdminSetting {
  const found = settings.find(({ name }) => name === wanted);
  if (found) return found.call;
  throw new Error(`no setter is known for ${wanted}`);
}

/** Blocks that must pass between two new subnets. */
export const CREATION_INTERVAL: AdminSetting = 'sudo_set_network_rate_limit';
/** Blocks that must pass between creating and starting a subnet; older runtimes have it built in. */
export const START_DELAY: AdminSetting = 'sudo_set_start_call_delay';
