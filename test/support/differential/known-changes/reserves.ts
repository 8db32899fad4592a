import { ANY, each, inSource, type KnownChange } from '../known-change.js';

export const reserves: readonly KnownChange[] = [
  {
    steps: ['stake add: on root', 'stake add up to a price: on root'],
    shows: each(['alpha out 0', 'pool tao 0'], [ANY, '0']),
    reason: 'stake on root counts among the reserves of root',
    source: inSource('pallets/subtensor/src/staking/stake_utils.rs swap_tao_for_alpha'),
  },
  {
    steps: [
      'stake remove: from root',
      'stake move: to root',
      'stake move: from root',
      'stake empty: swap to root',
      'stake empty: swap from root',
      'stake empty: all alpha',
      'stake empty: all',
    ],
    shows: each(['alpha out 0', 'pool alpha 0', 'pool tao 0'], [ANY, '0']),
    reason: 'stake on root counts among the reserves of root',
    source: inSource('pallets/subtensor/src/staking/stake_utils.rs swap_tao_for_alpha'),
  },
  {
    steps: ['stake move: to another hotkey'],
    shows: each(
      [
        'subtensorModule.StakeAdded.2',
        'subtensorModule.StakeMoved.5',
        'subtensorModule.StakeRemoved.2',
      ],
      [ANY, ANY],
    ),
    reason:
      'stake that stays on its subnet is valued at the price, not at what its sale would bring',
    source: inSource('pallets/subtensor/src/staking/stake_utils.rs transfer_stake_within_subnet'),
  },
  {
    steps: ['stake transfer: on one subnet', 'stake transfer: once allowed'],
    shows: each(
      [
        'subtensorModule.StakeAdded.2',
        'subtensorModule.StakeRemoved.2',
        'subtensorModule.StakeTransferred.5',
      ],
      [ANY, ANY],
    ),
    reason:
      'stake that stays on its subnet is valued at the price, not at what its sale would bring',
    source: inSource('pallets/subtensor/src/staking/stake_utils.rs transfer_stake_within_subnet'),
  },
];
