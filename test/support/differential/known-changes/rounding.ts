import { ANY, each, inSpec, type KnownChange } from '../known-change.js';

export const rounding: readonly KnownChange[] = [
  {
    steps: [
      'stake add: more of it',
      'stake transfer: on one subnet',
      'stake transfer: once allowed',
    ],
    shows: each(
      ['alpha out 2', 'pool alpha 2', 'stake //v0 2', 'subtensorModule.StakeAdded.3'],
      [ANY, ANY],
    ),
    within: 3n,
    reason: 'swaps and shares of stake round otherwise',
    source: inSpec('5.3'),
  },
  {
    steps: ['stake move: to another hotkey'],
    shows: each(
      ['alpha out 2', 'pool alpha 2', 'stake //v1 2', 'subtensorModule.StakeAdded.3'],
      [ANY, ANY],
    ),
    within: 3n,
    reason: 'swaps and shares of stake round otherwise',
    source: inSpec('5.3'),
  },
  {
    steps: ['stake swap: and back'],
    shows: each(
      [
        'alpha out 3',
        'pool alpha 3',
        'pool tao 2',
        'pool tao 3',
        'stake //v0 3',
        'subtensorModule.StakeAdded.2',
        'subtensorModule.StakeAdded.3',
        'subtensorModule.StakeRemoved.2',
        'subtensorModule.StakeSwapped.4',
      ],
      [ANY, ANY],
    ),
    within: 3n,
    reason: 'swaps and shares of stake round otherwise',
    source: inSpec('5.3'),
  },
  {
    steps: ['stake empty: in full, with a limit'],
    shows: each(
      [
        'alpha out 2',
        'free //Bob',
        'pool alpha 2',
        'pool tao 2',
        'stake //v1 2',
        'subtensorModule.StakeRemoved.2',
        'subtensorModule.StakeRemoved.3',
      ],
      [ANY, ANY],
    ),
    within: 3n,
    reason: 'swaps and shares of stake round otherwise',
    source: inSpec('5.3'),
  },
  {
    steps: ['stake empty: in full'],
    shows: each(
      [
        'alpha out 2',
        'free //c2',
        'pool alpha 2',
        'pool tao 2',
        'stake //v0 2',
        'subtensorModule.StakeRemoved.2',
        'subtensorModule.StakeRemoved.3',
      ],
      [ANY, ANY],
    ),
    within: 3n,
    reason: 'swaps and shares of stake round otherwise',
    source: inSpec('5.3'),
  },
  {
    steps: ['stake empty: all alpha'],
    shows: each(
      [
        'alpha out 2',
        'alpha out 3',
        'pool alpha 2',
        'pool alpha 3',
        'pool tao 3',
        'stake //v0 0',
        'stake //v0 2',
        'stake //v0 3',
        'subtensorModule.StakeAdded.2',
        'subtensorModule.StakeAdded.3',
        'subtensorModule.StakeRemoved 2.3',
        'subtensorModule.StakeRemoved 3.2',
        'subtensorModule.StakeRemoved 3.3',
      ],
      [ANY, ANY],
    ),
    within: 3n,
    reason: 'swaps and shares of stake round otherwise',
    source: inSpec('5.3'),
  },
  {
    steps: ['stake empty: all'],
    shows: each(
      [
        'free //Bob',
        'stake //v0 0',
        'subtensorModule.StakeRemoved.2',
        'subtensorModule.StakeRemoved.3',
      ],
      [ANY, ANY],
    ),
    within: 3n,
    reason: 'swaps and shares of stake round otherwise',
    source: inSpec('5.3'),
  },
];
