import {
  ABSENT,
  ANY,
  each,
  inSource,
  inSpec,
  type KnownChange,
  UNTOUCHED,
} from '../known-change.js';

export const stakes: readonly KnownChange[] = [
  {
    steps: ['proxy for stake: stake before there is a subtoken'],
    shows: {
      'proxy.ProxyExecuted.0': [
        'subtensorModule.SubnetNotExists',
        'subtensorModule.SubtokenDisabled',
      ],
    },
    reason: 'whether the subnet exists is asked first',
    source: inSource('pallets/subtensor/src/staking/stake_utils.rs validate_add_stake'),
  },
  {
    steps: ['stake add: on no subnet'],
    shows: { result: ['subtensorModule.SubnetNotExists', 'subtensorModule.SubtokenDisabled'] },
    reason: 'whether the subnet exists is asked first',
    source: inSource('pallets/subtensor/src/staking/stake_utils.rs validate_add_stake'),
  },
  {
    steps: ['stake swap: out of a price, partly'],
    shows: {
      'balances.Transfer': ['("subnet 2", "//Bob", 0)', ABSENT],
      result: ['ok', 'subtensorModule.ZeroMaxStakeAmount'],
      'subtensorModule.StakeRemoved': ['("//Bob", "//v0", 0, 0, 2, 0)', ABSENT],
      'subtensorModule.StakeSwapped': ['("//Bob", "//v0", 2, 3, 0)', ABSENT],
    },
    reason: 'a limit within which nothing can be moved moves nothing, and is no failure',
    source: inSource('pallets/subtensor/src/staking/move_stake.rs get_max_amount_move'),
  },
  {
    steps: ['stake empty: move of more than there is'],
    shows: {
      ...each(
        [
          'alpha out 2',
          'alpha out 3',
          'pool alpha 2',
          'pool alpha 3',
          'pool tao 2',
          'pool tao 3',
          'stake //v0 2',
          'stake //v1 3',
        ],
        [ANY, '0'],
      ),
      ...each(
        [
          'balances.Transfer',
          'balances.Transfer 2',
          'subtensorModule.StakeAdded',
          'subtensorModule.StakeMoved',
          'subtensorModule.StakeRemoved',
        ],
        [ANY, ABSENT],
      ),
      'balances.Transfer 3': ['("subnet 2", "burnt", 0)', ABSENT],
      result: ['ok', 'subtensorModule.NotEnoughStakeToWithdraw'],
    },
    reason: 'of an amount above the stake all that is there is taken',
    source: inSource('pallets/subtensor/src/staking/'),
  },
  {
    steps: ['stake empty: more than there ever was'],
    shows: {
      ...each(
        ['alpha out 2', 'free //c0', 'pool alpha 2', 'pool tao 2', 'stake //v0 2'],
        [ANY, '0'],
      ),
      ...each(['balances.Transfer', 'subtensorModule.StakeRemoved'], [ANY, ABSENT]),
      result: ['ok', 'subtensorModule.NotEnoughStakeToWithdraw'],
    },
    reason: 'of an amount above the stake all that is there is taken',
    source: inSource('pallets/subtensor/src/staking/'),
  },
  {
    steps: [
      'stake add up to a price: over the limit',
      'stake add up to a price: over the limit, partly allowed',
      'stake remove down to a price: below the limit',
      'stake remove down to a price: below the limit, partly allowed',
    ],
    shows: { result: ['swap.PriceLimitExceeded', 'subtensorModule.ZeroMaxStakeAmount'] },
    reason: 'a price beyond the limit is what the swap says it is',
    source: inSource(
      'pallets/subtensor/src/staking/add_stake.rs get_max_amount_add and remove_stake.rs get_max_amount_remove',
    ),
  },
  {
    steps: ['stake swap: out of a price'],
    shows: { result: ['subtensorModule.SlippageTooHigh', 'subtensorModule.ZeroMaxStakeAmount'] },
    reason: 'nothing within the limit is slippage',
    source: inSource('pallets/subtensor/src/staking/move_stake.rs get_max_amount_move'),
  },
  {
    steps: [
      'stake remove: of no stake',
      'stake remove: from no hotkey',
      'stake swap: of no stake',
      'stake transfer: of no stake',
    ],
    shows: { result: ['subtensorModule.AmountTooLow', 'subtensorModule.NotEnoughStakeToWithdraw'] },
    reason: 'the amount is at most what is there, and nothing is too little',
    source: inSource('pallets/subtensor/src/staking/'),
  },
  {
    steps: ['alpha: recycle what is not there'],
    shows: {
      result: ['ok', 'subtensorModule.NotEnoughStakeToWithdraw'],
      'subtensorModule.AlphaRecycled': ['("//c3", "//v1", 0, 2)', ABSENT],
    },
    reason: 'the amount is at most what is there, even nothing',
    source: inSource('pallets/subtensor/src/staking/recycle_alpha.rs'),
  },
  {
    steps: ['alpha: burn what is not there'],
    shows: {
      result: ['ok', 'subtensorModule.NotEnoughStakeToWithdraw'],
      'subtensorModule.AlphaBurned': ['("//c3", "//v1", 0, 2)', ABSENT],
    },
    reason: 'the amount is at most what is there, even nothing',
    source: inSource('pallets/subtensor/src/staking/recycle_alpha.rs'),
  },
  {
    steps: ['liquidity: open'],
    shows: {
      'sudo.Sudid.0': ['swap.Deprecated', 'ok'],
      'swap.UserLiquidityToggled': [ABSENT, '(3, true)'],
    },
    reason: 'liquidity of users is gone',
    source: inSource('pallets/swap/src/pallet/mod.rs'),
  },
  {
    steps: ['liquidity: add'],
    shows: { result: ['swap.Deprecated', 'swap.InsufficientBalance'] },
    reason: 'liquidity of users is gone',
    source: inSource('pallets/swap/src/pallet/mod.rs'),
  },
  {
    steps: ['childkey take: below the new least'],
    shows: {
      'ChildkeyTake //v00200': [UNTOUCHED, '6400'],
      result: ['subtensorModule.InvalidChildkeyTake', 'ok'],
      'subtensorModule.ChildKeyTakeSet': [ABSENT, '("//v0", 100)'],
    },
    reason: 'a childkey take has a least',
    source: inSource('pallets/subtensor/src/staking/set_children.rs do_set_childkey_take'),
  },
  {
    steps: ['weights: on no subnet'],
    shows: {
      result: ['subtensorModule.CommitRevealEnabled', 'subtensorModule.SubNetworkDoesNotExist'],
    },
    reason: 'weights are committed, not set, where nothing else was chosen, even on no subnet',
    source: inSpec('5.3'),
  },
];
