import { ABSENT, ANY, inSource, type KnownChange, UNTOUCHED } from '../known-change.js';

export const settings: readonly KnownChange[] = [
  {
    steps: ['settings: root subtoken'],
    shows: { 'SubtokenEnabled 0000': [UNTOUCHED, '01'] },
    reason: 'the development chain of the embedded runtime begins with it',
    source: 'src/localnet/builtin/pallets/subtensor/genesis.ts',
  },
  {
    steps: ['setting: MinBurn by the owner'],
    shows: {
      'MinBurn 0200': ['01e1f50500000000', UNTOUCHED],
      result: ['ok', '{"badOrigin":null}'],
      'subtensorModule.MinBurnSet': [ANY, ABSENT],
    },
    reason: 'the owner may set the bounds of the registration price, between bounds of their own',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_min_burn, sudo_set_max_burn'),
  },
  {
    steps: ['setting: MinBurn out of bounds', 'setting: MaxBurn out of bounds'],
    shows: { result: ['adminUtils.ValueNotInBounds', '{"badOrigin":null}'] },
    reason: 'the owner may set the bounds of the registration price, between bounds of their own',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_min_burn, sudo_set_max_burn'),
  },
  {
    steps: ['setting: MaxBurn by the owner'],
    shows: {
      'MaxBurn 0200': ['00046bf414000000', UNTOUCHED],
      result: ['ok', '{"badOrigin":null}'],
      'subtensorModule.MaxBurnSet': [ANY, ABSENT],
    },
    reason: 'the owner may set the bounds of the registration price, between bounds of their own',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_min_burn, sudo_set_max_burn'),
  },
  {
    steps: ['setting: CommitRevealWeightsInterval out of bounds'],
    shows: {
      'RevealPeriodEpochs 283537e217dff4590200': [UNTOUCHED, '0000000000000000'],
      result: ['subtensorModule.RevealPeriodTooSmall', 'ok'],
      'subtensorModule.CommitRevealPeriodsSet': [ABSENT, '(2, 0)'],
    },
    reason: 'the period after which weights are revealed has bounds',
    source: inSource('pallets/subtensor/src/subnets/weights.rs set_reveal_period'),
  },
  {
    steps: ['setting: AlphaValues of no subnet, by root'],
    shows: {
      'AlphaValues 6300': ['204e50c3', UNTOUCHED],
      'sudo.Sudid.0': ['ok', '{"badOrigin":null}'],
    },
    reason: 'root need not be a signer',
    source: inSource('pallets/subtensor/src/epoch/run_epoch.rs do_set_alpha_values'),
  },
  {
    steps: ['setting: MaxAllowedUids by the owner'],
    shows: {
      'MaxAllowedUids 0200': ['fa00', UNTOUCHED],
      result: ['ok', '{"badOrigin":null}'],
      'subtensorModule.MaxAllowedUidsSet': ['(2, 250)', ABSENT],
    },
    reason: 'the owner may set how many neurons there may be',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_max_allowed_uids'),
  },
  {
    steps: ['setting: MaxAllowedUids out of bounds'],
    shows: { result: ['adminUtils.MaxAllowedUidsLessThanMinAllowedUids', '{"badOrigin":null}'] },
    reason: 'the owner may set how many neurons there may be',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_max_allowed_uids'),
  },
  {
    steps: ['setting: Kappa by the owner'],
    shows: {
      'Kappa 0200': [UNTOUCHED, '3075'],
      result: ['{"badOrigin":null}', 'ok'],
      'subtensorModule.KappaSet': [ABSENT, ANY],
    },
    reason: 'kappa is for root alone',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_kappa'),
  },
  {
    steps: ['setting: Kappa by root'],
    shows: { 'Kappa 0200': ['3075', UNTOUCHED] },
    reason: 'kappa is for root alone',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_kappa'),
  },
  {
    steps: ['setting: NetworkPowRegistrationAllowed by the owner'],
    shows: {
      result: ['adminUtils.POWRegistrationDisabled', 'ok'],
      'subtensorModule.PowRegistrationAllowed': [ABSENT, '(2, true)'],
    },
    reason: 'registration by work cannot be allowed',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_network_pow_registration_allowed'),
  },
  {
    steps: ['setting: NetworkPowRegistrationAllowed by another'],
    shows: { result: ['adminUtils.POWRegistrationDisabled', '{"badOrigin":null}'] },
    reason: 'registration by work cannot be allowed',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_network_pow_registration_allowed'),
  },
  {
    steps: ['setting: NetworkPowRegistrationAllowed of no subnet, by root'],
    shows: {
      'subtensorModule.PowRegistrationAllowed': [ABSENT, '(99, true)'],
      'sudo.Sudid.0': ['adminUtils.POWRegistrationDisabled', 'ok'],
    },
    reason: 'registration by work cannot be allowed',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_network_pow_registration_allowed'),
  },
  {
    steps: ['setting: NetworkPowRegistrationAllowed by root'],
    shows: {
      'subtensorModule.PowRegistrationAllowed': [ABSENT, '(2, true)'],
      'sudo.Sudid.0': ['adminUtils.POWRegistrationDisabled', 'ok'],
    },
    reason: 'registration by work cannot be allowed',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_network_pow_registration_allowed'),
  },
  {
    steps: ['chain setting: subnet limit'],
    shows: { 'subtensorModule.SubnetLimitSet': ['(64)', ABSENT] },
    reason: 'there is a limit to subnets',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_subnet_limit'),
  },
  {
    steps: ['chain setting: total issuance'],
    shows: { 'sudo.Sudid.0': ['adminUtils.Deprecated', 'ok'] },
    reason: 'nobody sets the issuance',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_total_issuance'),
  },
];
