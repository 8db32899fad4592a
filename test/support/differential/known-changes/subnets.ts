import { ABSENT, ANY, each, inNewSource, inSource, type KnownChange } from '../known-change.js';

export const subnets: readonly KnownChange[] = [
  {
    steps: ['network: by one who cannot pay'],
    shows: {
      result: ['subtensorModule.CannotAffordLockCost', 'subtensorModule.NotEnoughBalanceToStake'],
    },
    reason: 'a price of a subnet that cannot be paid has its own error',
    source: inSource('pallets/subtensor/src/subnets/subnet.rs do_register_network'),
  },
  {
    steps: ['network: second'],
    shows: {
      'subtensorModule.AdjustmentAlphaSet': [ABSENT, '(2, "0xf851eb851eb851ea")'],
      'subtensorModule.AdjustmentIntervalSet': [ABSENT, '(2, 360)'],
      ...each(
        ['subtensorModule.MaxDifficultySet', 'subtensorModule.MinDifficultySet'],
        [ABSENT, '(2, "0xffffffffffffffff")'],
      ),
      'subtensorModule.MaxWeightLimitSet': [ABSENT, ANY],
      'subtensorModule.RegistrationPerIntervalSet': [ABSENT, '(2, 1)'],
    },
    reason: 'a new subnet is not given settings that nothing uses',
    source: inSource('pallets/subtensor/src/subnets/subnet.rs init_new_network'),
  },
  {
    steps: ['network: third'],
    shows: {
      'subtensorModule.AdjustmentAlphaSet': [ABSENT, '(3, "0xf851eb851eb851ea")'],
      'subtensorModule.AdjustmentIntervalSet': [ABSENT, '(3, 360)'],
      ...each(
        ['subtensorModule.MaxDifficultySet', 'subtensorModule.MinDifficultySet'],
        [ABSENT, '(3, "0xffffffffffffffff")'],
      ),
      'subtensorModule.MaxWeightLimitSet': [ABSENT, ANY],
      'subtensorModule.RegistrationPerIntervalSet': [ABSENT, '(3, 1)'],
    },
    reason: 'a new subnet is not given settings that nothing uses',
    source: inSource('pallets/subtensor/src/subnets/subnet.rs init_new_network'),
  },
  {
    steps: ['network: without an identity'],
    shows: {
      'subtensorModule.AdjustmentAlphaSet': [ABSENT, '(4, "0xf851eb851eb851ea")'],
      'subtensorModule.AdjustmentIntervalSet': [ABSENT, '(4, 360)'],
      ...each(
        ['subtensorModule.MaxDifficultySet', 'subtensorModule.MinDifficultySet'],
        [ABSENT, '(4, "0xffffffffffffffff")'],
      ),
      'subtensorModule.MaxWeightLimitSet': [ABSENT, ANY],
      'subtensorModule.RegistrationPerIntervalSet': [ABSENT, '(4, 1)'],
    },
    reason: 'a new subnet is not given settings that nothing uses',
    source: inSource('pallets/subtensor/src/subnets/subnet.rs init_new_network'),
  },
  {
    steps: ['network: second'],
    shows: { 'subtensorModule.SubnetOwnerHotkeySet': ['(2, "//so2")', ABSENT] },
    reason: 'the hotkey of the owner is set with an event',
    source: inSource('pallets/subtensor/src/utils/misc.rs set_subnet_owner_hotkey'),
  },
  {
    steps: ['network: third'],
    shows: { 'subtensorModule.SubnetOwnerHotkeySet': ['(3, "//so3")', ABSENT] },
    reason: 'the hotkey of the owner is set with an event',
    source: inSource('pallets/subtensor/src/utils/misc.rs set_subnet_owner_hotkey'),
  },
  {
    steps: ['network: without an identity'],
    shows: { 'subtensorModule.SubnetOwnerHotkeySet': ['(4, "//so4")', ABSENT] },
    reason: 'the hotkey of the owner is set with an event',
    source: inSource('pallets/subtensor/src/utils/misc.rs set_subnet_owner_hotkey'),
  },
  {
    steps: ['owner hotkey: by the owner'],
    shows: { 'subtensorModule.SubnetOwnerHotkeySet': ['(2, "//v0")', ABSENT] },
    reason: 'the hotkey of the owner is set with an event',
    source: inSource('pallets/subtensor/src/utils/misc.rs set_subnet_owner_hotkey'),
  },
  {
    steps: ['owner hotkey: of no subnet'],
    shows: { 'sudo.Sudid.0': ['subtensorModule.SubnetNotExists', '{"badOrigin":null}'] },
    reason: 'root may set the hotkey of the owner, where the subnet exists',
    source: inSource('pallets/admin-utils/src/lib.rs sudo_set_subnet_owner_hotkey'),
  },
  {
    steps: [
      'register: //v0 on 2',
      'register: //v1 on 2',
      'register: //v2 on 2',
      'register: //v0 on 3',
      'register: //v1 on 3',
      'register: //m0 on 2',
      'register: //m1 on 2',
      'register: //m2 on 2',
    ],
    shows: { 'subtensorModule.RAORecycledForRegistrationSet': [ABSENT, ANY] },
    reason:
      'a registration buys alpha, which is destroyed, and no longer counts its TAO as recycled',
    source: inSource('pallets/subtensor/src/subnets/registration.rs'),
  },
  {
    steps: ['register: by work that is none'],
    shows: {
      'balances.Transfer': [ANY, ABSENT],
      ...each(['free //c3', 'pool alpha 4', 'pool tao 4'], [ANY, '0']),
      result: ['ok', 'subtensorModule.TransactorAccountShouldBeHotKey'],
      'subtensorModule.NeuronRegistered': ['(4, 1, "//worker")', ABSENT],
    },
    reason: 'registration by work is paid for like any other, and asks for no work',
    source: inSource('pallets/subtensor/src/subnets/registration.rs'),
  },
  {
    steps: ['start: again'],
    shows: { 'alpha out 2': [ANY, ANY] },
    reason: 'alpha that root earns is destroyed while prices are low, not sold',
    source: inNewSource(
      'pallets/subtensor/src/coinbase/run_coinbase.rs get_network_root_sell_flag',
    ),
  },
];
