import { ofOwner, ofRoot, type Setting } from './setting.js';

/** 2^64. */
const ONE = 1n << 64n;

/** Settings about what a uid costs and whether there are any to buy. */
export const registrationSettings: readonly Setting[] = [
  ofRoot({
    ...{ name: 'registration_allowed', call: 'sudo_set_network_registration_allowed' },
    ...{ item: 'NetworkRegistrationAllowed', about: 'whether uids can be bought' },
  }),
  ofOwner('PowRegistrationAllowed', {
    ...{ name: 'pow_registration_allowed', call: 'sudo_set_network_pow_registration_allowed' },
    ...{ item: 'NetworkPowRegistrationAllowed', deadWith: 'POWRegistrationDisabled' },
    about: 'whether work buys a uid',
  }),
  ofOwner('MinBurn', {
    ...{ name: 'min_burn', call: 'sudo_set_min_burn', byBefore: 'root' },
    ...{ item: 'MinBurn', meaning: 'tao', about: 'least that a uid costs' },
    range: { most: { constant: 'MinBurnUpperBound', plus: -1n }, below: 'max_burn' },
  }),
  ofOwner('MaxBurn', {
    ...{ name: 'max_burn', call: 'sudo_set_max_burn', byBefore: 'root' },
    ...{ item: 'MaxBurn', meaning: 'tao', about: 'most that a uid costs' },
    range: { least: { constant: 'MaxBurnLowerBound', plus: 1n }, above: 'min_burn' },
  }),
  ofOwner('BurnHalfLife', {
    ...{ name: 'burn_half_life', call: 'sudo_set_burn_half_life' },
    ...{ item: 'BurnHalfLife', meaning: 'blocks' },
    about: 'blocks in which the price of a uid halves',
    range: { least: 1n, most: 36_100n },
  }),
  ofOwner('BurnIncreaseMult', {
    ...{ name: 'burn_increase_mult', call: 'sudo_set_burn_increase_mult' },
    ...{ item: 'BurnIncreaseMult', about: 'factor by which a purchase raises the price' },
    range: { least: ONE, most: 3n * ONE },
  }),
  ofRoot({
    ...{ name: 'difficulty', call: 'sudo_set_difficulty', item: 'Difficulty', frozen: true },
    about: 'work that a uid costs',
  }),
  ofRoot({
    ...{ name: 'min_difficulty', call: 'sudo_set_min_difficulty', frozen: true },
    ...{ item: 'MinDifficulty', about: 'least work that a uid costs' },
  }),
  ofOwner('MaxDifficulty', {
    ...{ name: 'max_difficulty', call: 'sudo_set_max_difficulty' },
    ...{ item: 'MaxDifficulty', about: 'most work that a uid costs' },
  }),
  ofRoot({
    ...{ name: 'adjustment_interval', call: 'sudo_set_adjustment_interval' },
    ...{ item: 'AdjustmentInterval', meaning: 'blocks' },
    about: 'blocks between two adjustments of the price',
  }),
  ofOwner('AdjustmentAlpha', {
    ...{ name: 'adjustment_alpha', call: 'sudo_set_adjustment_alpha' },
    ...{ item: 'AdjustmentAlpha', meaning: 'share-64' },
    about: 'how much of the price stays at an adjustment',
  }),
  ofRoot({
    name: 'target_regs_per_interval',
    ...{ call: 'sudo_set_target_registrations_per_interval', frozen: true },
    item: 'TargetRegistrationsPerInterval',
    about: 'purchases in an interval that leave the price as it is',
  }),
  ofRoot({
    ...{ name: 'max_regs_per_block', call: 'sudo_set_max_registrations_per_block' },
    ...{ item: 'MaxRegistrationsPerBlock', frozen: true },
    about: 'most uids bought in one block',
  }),
  ofRoot({
    ...{ name: 'rao_recycled', call: 'sudo_set_rao_recycled', meaning: 'tao' },
    ...{ item: 'RAORecycledForRegistration', about: 'TAO that purchases have recycled' },
  }),
];
