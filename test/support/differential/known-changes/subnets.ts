import {
  ABSENT,
  ANY,
  each,
  inNewSource,
  inSource,
  inSpec,
  type KnownChange,
  UNTOUCHED,
} from '../known-change.js';

export const subnets: readonly KnownChange[] = [
  {
    steps: ['network: second'],
    shows: { 'Tempo 0200': ['6801', '0a00'] },
    reason: 'the build of spec 293 here has short epochs',
    source: inSpec('0.2'),
  },
  {
    steps: ['network: third'],
    shows: { 'Tempo 0300': ['6801', '0a00'] },
    reason: 'the build of spec 293 here has short epochs',
    source: inSpec('0.2'),
  },
  {
    steps: ['network: without an identity'],
    shows: { 'Tempo 0400': ['6801', '0a00'] },
    reason: 'the build of spec 293 here has short epochs',
    source: inSpec('0.2'),
  },
  {
    steps: ['network: second'],
    shows: {
      'AdjustmentAlpha 0200': [UNTOUCHED, 'ea51b81e85eb51f8'],
      'AdjustmentInterval 0200': [UNTOUCHED, '6801'],
      ...each(['MaxDifficulty 0200', 'MinDifficulty 0200'], [UNTOUCHED, 'ffffffffffffffff']),
      'RAORecycledForRegistration 0200': ['0000000000000000', UNTOUCHED],
      'TargetRegistrationsPerInterval 0200': [UNTOUCHED, '0100'],
      'Yuma3On c32850a5b8381e5d972daa28282a16350200': ['01', UNTOUCHED],
    },
    reason: 'a new subnet begins with other settings',
    source: inSource(
      'pallets/subtensor/src/subnets/subnet.rs init_new_network, do_register_network',
    ),
  },
  {
    steps: ['network: third'],
    shows: {
      'AdjustmentAlpha 0300': [UNTOUCHED, 'ea51b81e85eb51f8'],
      'AdjustmentInterval 0300': [UNTOUCHED, '6801'],
      ...each(['MaxDifficulty 0300', 'MinDifficulty 0300'], [UNTOUCHED, 'ffffffffffffffff']),
      'RAORecycledForRegistration 0300': ['0000000000000000', UNTOUCHED],
      'TargetRegistrationsPerInterval 0300': [UNTOUCHED, '0100'],
      'Yuma3On 3331e155f7f66b1bf9b33fb406d4127f0300': ['01', UNTOUCHED],
    },
    reason: 'a new subnet begins with other settings',
    source: inSource(
      'pallets/subtensor/src/subnets/subnet.rs init_new_network, do_register_network',
    ),
  },
  {
    steps: ['network: without an identity'],
    shows: {
      'AdjustmentAlpha 0400': [UNTOUCHED, 'ea51b81e85eb51f8'],
      'AdjustmentInterval 0400': [UNTOUCHED, '6801'],
      ...each(['MaxDifficulty 0400', 'MinDifficulty 0400'], [UNTOUCHED, 'ffffffffffffffff']),
      'RAORecycledForRegistration 0400': [ANY, ANY],
      'TargetRegistrationsPerInterval 0400': [UNTOUCHED, '0100'],
      'Yuma3On 2da7929ddcb517d1aa8044fb64dbac4a0400': ['01', UNTOUCHED],
    },
    reason: 'a new subnet begins with other settings',
    source: inSource(
      'pallets/subtensor/src/subnets/subnet.rs init_new_network, do_register_network',
    ),
  },
  {
    steps: ['register: associate'],
    shows: each(
      ['OwnedHotkeys //c3', 'StakingHotkeys //c3'],
      ['14//m0//m1//m2//worker//friend', '10//m0//m1//m2//friend'],
    ),
    reason: 'the coldkey has the hotkey that registration by work left elsewhere unregistered',
    source: inSource('pallets/subtensor/src/subnets/registration.rs'),
  },
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
      'Active 0400': ['080101', UNTOUCHED],
      ...each(
        ['BlockAtRegistration 04000100', 'LastUpdate 0400', 'RAORecycledForRegistration 0400'],
        [ANY, ANY],
      ),
      ...each(
        ['Consensus 0400', 'Dividends 0400', 'Incentive 0400', 'ValidatorTrust 0400'],
        ['0800000000', UNTOUCHED],
      ),
      'IsNetworkMember //worker0400': ['01', UNTOUCHED],
      'Keys 04000100': ['//worker', UNTOUCHED],
      ...each(['OwnedHotkeys //c3', 'StakingHotkeys //c3'], ['10//m0//m1//m2//worker', UNTOUCHED]),
      'Owner //worker': ['//c3', UNTOUCHED],
      'SubnetworkN 0400': ['0200', UNTOUCHED],
      'Uids 0400 //worker': ['0100', UNTOUCHED],
      'ValidatorPermit 0400': ['080000', UNTOUCHED],
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
