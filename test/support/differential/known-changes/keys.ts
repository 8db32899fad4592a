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

export const keys: readonly KnownChange[] = [
  {
    steps: ['pure proxy: create', 'pure proxy: create another'],
    shows: { 'proxy.PureCreated.0': [ANY, ANY] },
    reason:
      'the account follows from the place of the extrinsic in its block, and the next key of the shield comes before it',
    source: inNewSource('pallets/shield/src/lib.rs announce_next_key'),
  },
  {
    steps: ['hotkey swap: onto the hotkey of another'],
    shows: {
      result: [
        'subtensorModule.NonAssociatedColdKey',
        'subtensorModule.HotKeyAlreadyRegisteredInSubNet',
      ],
    },
    reason: 'whether the signer has the new hotkey is asked before whether it is registered',
    source: inSource('pallets/subtensor/src/swap/swap_hotkey.rs do_swap_hotkey'),
  },
  {
    steps: ['coldkey swap: schedule'],
    shows: {
      result: ['subtensorModule.Deprecated', 'ok'],
      ...each(['scheduler.Scheduled', 'subtensorModule.ColdkeySwapScheduled'], [ABSENT, ANY]),
    },
    reason: 'coldkey swaps are announced, not scheduled',
    source: inSource('pallets/subtensor/src/macros/dispatches.rs schedule_swap_coldkey'),
  },
  {
    steps: ['coldkey swap: by root'],
    shows: {
      ...each(['balances.Deposit', 'balances.Withdraw 2'], [ABSENT, ANY]),
      'balances.Transfer': [ANY, ABSENT],
    },
    reason: 'all TAO of the old coldkey is transferred, not withdrawn and deposited',
    source: inSource('pallets/subtensor/src/swap/swap_coldkey.rs'),
  },
  {
    steps: ['coldkey swap: by root'],
    shows: each(['balances.Endowed.1', 'free //c1', 'free //c1new'], [ANY, ANY]),
    reason: 'the balance is what the fees before left of it',
    source: inSpec('0.5'),
  },
  {
    steps: ['hotkey swap: everywhere'],
    shows: {
      ...each(
        ['ChildKeys //v20000', 'ChildKeys //v20100', 'ChildKeys //v20300', 'ChildKeys //v20400'],
        ['00', UNTOUCHED],
      ),
      'ChildKeys //v20200': ['00', 'removed'],
      ...each(
        [
          'ChildKeys //v2new0000',
          'ChildKeys //v2new0100',
          'ChildKeys //v2new0200',
          'ChildKeys //v2new0300',
          'ChildKeys //v2new0400',
          'ParentKeys //v2new0000',
          'ParentKeys //v2new0100',
          'ParentKeys //v2new0200',
          'ParentKeys //v2new0300',
          'ParentKeys //v2new0400',
        ],
        [UNTOUCHED, '00'],
      ),
    },
    reason:
      'a hotkey without relatives leaves its empty list of children where it was, and none at the new one',
    source: inSource('pallets/subtensor/src/staking/set_children.rs parent_child_swap_hotkey'),
  },
  {
    steps: ['coldkey swap: by root'],
    shows: { 'StakingHotkeys //c1new': ['08//v1//so3', '08//so3//v1'] },
    reason: 'hotkeys with stake come first, as adding stake names them',
    source: inSource(
      'pallets/subtensor/src/staking/stake_utils.rs increase_stake_for_hotkey_and_coldkey_on_subnet',
    ),
  },
];
