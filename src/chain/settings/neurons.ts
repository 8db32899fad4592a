import { ofOwner, ofRoot, type Setting } from './setting.js';

const WEEK_OF_BLOCKS = 50_400;

/** Settings about who may be in a subnet and for how long. */
export const neuronSettings: readonly Setting[] = [
  ofOwner('ImmunityPeriod', {
    ...{ name: 'immunity_period', call: 'sudo_set_immunity_period' },
    ...{ item: 'ImmunityPeriod', meaning: 'blocks' },
    about: 'blocks for which a new uid cannot be replaced',
  }),
  ofOwner('MaxAllowedUids', {
    ...{ name: 'max_allowed_uids', call: 'sudo_set_max_allowed_uids', byBefore: 'root' },
    ...{ item: 'MaxAllowedUids', meaning: 'uids', about: 'most uids of the subnet' },
    range: {
      ...{ least: { item: 'SubnetworkN' }, from: 'min_allowed_uids' },
      most: { constant: 'InitialMaxAllowedUids', over: 'MechanismCountCurrent' },
    },
  }),
  ofRoot({
    ...{ name: 'min_allowed_uids', call: 'sudo_set_min_allowed_uids', frozen: true },
    ...{ item: 'MinAllowedUids', meaning: 'uids', about: 'fewest uids a trim may leave' },
    range: { most: { item: 'SubnetworkN', plus: -1n }, below: 'max_allowed_uids' },
  }),
  ofRoot({
    ...{ name: 'min_non_immune_uids', call: 'sudo_set_min_non_immune_uids' },
    ...{ item: 'MinNonImmuneUids', meaning: 'uids' },
    about: 'uids that stay replaceable however many are immune',
  }),
  ofRoot({
    ...{ name: 'max_validators', call: 'sudo_set_max_allowed_validators', frozen: true },
    ...{ item: 'MaxAllowedValidators', meaning: 'uids', about: 'most validator permits' },
    range: { within: 'max_allowed_uids' },
  }),
  ofOwner('ImmuneNeuronLimit', {
    ...{ name: 'owner_immune_neuron_limit', call: 'sudo_set_owner_immune_neuron_limit' },
    ...{ item: 'ImmuneOwnerUidsLimit', meaning: 'uids' },
    about: "uids of the owner's that are never replaced",
    range: { least: 1n, most: 10n },
  }),
  ofOwner('ServingRateLimit', {
    ...{ name: 'serving_rate_limit', call: 'sudo_set_serving_rate_limit' },
    ...{ item: 'ServingRateLimit', meaning: 'blocks' },
    about: 'blocks between two axons that a hotkey serves',
  }),
  {
    ...{ name: 'owner_hotkey', call: 'sudo_set_sn_owner_hotkey', by: 'owner' },
    ...{ item: 'SubnetOwnerHotkey', about: "hotkey that takes the owner's share" },
    limit: { kind: 'owner-hotkey', blocks: WEEK_OF_BLOCKS },
  },
  ofOwner('TransferEnabled', {
    ...{ name: 'transfers_enabled', call: 'sudo_set_toggle_transfer' },
    ...{ item: 'TransferToggle', about: 'whether stake may pass to another coldkey' },
  }),
  ofOwner('MinChildkeyTake', {
    ...{ name: 'min_childkey_take', call: 'sudo_set_min_childkey_take_per_subnet' },
    ...{ item: 'MinChildkeyTakePerSubnet', meaning: 'share-16' },
    about: 'least that a child keeps of what its parents earn',
    range: { least: { item: 'MinChildkeyTake' }, most: { item: 'MaxChildkeyTake' } },
  }),
];
