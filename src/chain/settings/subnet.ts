import { ofOwner, ofRoot, type Setting } from './setting.js';

/** Settings about a subnet's epochs, its market and its emission. */
export const subnetSettings: readonly Setting[] = [
  ofRoot({
    ...{ name: 'tempo', call: 'sudo_set_tempo', ownerCall: 'set_tempo', frozen: true },
    ...{ item: 'Tempo', meaning: 'blocks', about: 'blocks between two epochs' },
    limit: { kind: 'transaction', number: 11, every: { blocks: 360 } },
    range: { least: { constant: 'MinTempo' }, most: { constant: 'MaxTempo' }, ownerOnly: true },
  }),
  ofRoot({
    ...{ name: 'subtoken_enabled', call: 'sudo_set_subtoken_enabled', frozen: true },
    ...{ item: 'SubtokenEnabled', about: 'whether its alpha can be bought and sold' },
  }),
  ofRoot({
    ...{ name: 'subnet_emission_enabled', call: 'sudo_set_subnet_emission_enabled' },
    ...{ item: 'SubnetEmissionEnabled', about: "whether it has a share of the block's TAO" },
  }),
  {
    ...{ name: 'owner_cut_enabled', call: 'sudo_set_owner_cut_enabled', by: 'owner' },
    ...{ item: 'OwnerCutEnabled', frozen: true, about: 'whether the owner takes a share' },
  },
  {
    ...{ name: 'owner_cut_auto_lock_enabled', call: 'sudo_set_owner_cut_auto_lock_enabled' },
    ...{ by: 'owner', item: 'OwnerCutAutoLockEnabled', frozen: true },
    about: "whether the owner's share is locked",
  },
  ofOwner('RecycleOrBurn', {
    ...{ name: 'recycle_or_burn', call: 'sudo_set_recycle_or_burn' },
    ...{ item: 'RecycleOrBurn', about: "what becomes of the owner's miners' emission" },
  }),
  ofRoot({
    ...{ name: 'ema_price_halving_period', call: 'sudo_set_ema_price_halving_period' },
    ...{ item: 'EMAPriceHalvingBlocks', meaning: 'blocks' },
    about: 'age at which the average price moves at half its speed',
  }),
  {
    ...{ name: 'mechanism_count', call: 'sudo_set_mechanism_count', by: 'owner', frozen: true },
    ...{ item: 'MechanismCountCurrent', about: 'mechanisms that share the uids' },
    ...{ elsewhere: 'subnet mechanisms set' },
    limit: { kind: 'transaction', number: 7, every: { blocks: 7_200, fast: 1 } },
  },
  {
    ...{ name: 'mechanism_emission_split', call: 'sudo_set_mechanism_emission_split' },
    ...{ by: 'owner', frozen: true, elsewhere: 'subnet mechanisms split' },
    about: 'share of the emission for each mechanism',
    limit: { kind: 'transaction', number: 8, every: { blocks: 7_200, fast: 1 } },
  },
  {
    ...{ name: 'trim_to_max_allowed_uids', call: 'sudo_trim_to_max_allowed_uids', by: 'owner' },
    ...{ frozen: true, meaning: 'uids', elsewhere: 'subnet trim' },
    about: 'takes uids away, the weakest first',
    limit: { kind: 'transaction', number: 9, every: { blocks: 216_000, fast: 1 } },
  },
];
