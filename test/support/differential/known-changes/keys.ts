import {
  ABSENT,
  ANY,
  each,
  inNewSource,
  inSource,
  inSpec,
  type KnownChange,
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
    reason: 'whether the new hotkey is the signer’s is asked before whether it is registered',
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
];
