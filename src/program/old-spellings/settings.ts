import { refuse } from '../../errors.js';

/** Names of btcli 9 whose value is a count or a flag, and the name after the runtime's setter. */
export const plainSettings: Readonly<Record<string, string>> = {
  rho: 'rho',
  immunity_period: 'immunity_period',
  min_allowed_weights: 'min_allowed_weights',
  tempo: 'tempo',
  weights_version: 'weights_version_key',
  weights_rate_limit: 'weights_set_rate_limit',
  adjustment_interval: 'adjustment_interval',
  activity_cutoff: 'activity_cutoff',
  target_regs_per_interval: 'target_registrations_per_interval',
  max_regs_per_block: 'max_registrations_per_block',
  serving_rate_limit: 'serving_rate_limit',
  max_validators: 'max_allowed_validators',
  commit_reveal_period: 'commit_reveal_weights_interval',
  commit_reveal_weights_enabled: 'commit_reveal_weights_enabled',
  liquid_alpha_enabled: 'liquid_alpha_enabled',
  registration_allowed: 'network_registration_allowed',
  yuma3_enabled: 'yuma3_enabled',
  bonds_reset_enabled: 'bonds_reset_enabled',
  transfers_enabled: 'toggle_transfer',
  min_allowed_uids: 'min_allowed_uids',
  max_allowed_uids: 'max_allowed_uids',
};

/**
 * A hyperparameter and its value in one word. Values that the chain counts in steps of a whole or in
 * rao were typed raw in btcli 9 and are typed as people read them here, so those are refused.
 */
export function settingWords({
  name: names = [],
  value: values = [],
}: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const [name, value] = [names.at(-1), values.at(-1)];
  if (name === undefined && value === undefined) return [];
  const known = name === undefined ? undefined : plainSettings[name];
  const flag = /^(true|false)$/i.exec(value ?? '')?.[0]?.toLowerCase();
  const plain = flag ?? (/^-?\d+$/.test(value ?? '') ? value : undefined);
  const isFlag = name !== undefined && /(enabled|allowed)$/.test(name);
  if (known === undefined || plain === undefined || (isFlag && flag === undefined)) {
    throw refuse(
      'bad-input',
      'a hyperparameter and its value are one word here',
      'type btcli subnet hyperparameters set <name>=<value>; get shows how values are written',
    );
  }
  return [`${known}=${plain}`];
}
