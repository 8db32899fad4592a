import { inNewSource, type KnownChange } from '../known-change.js';

const reason = 'what a call is checked for before it runs, it is checked for in the pool';
const source = inNewSource('pallets/subtensor/src/guards/check_weights.rs');

export const commits: readonly KnownChange[] = [
  {
    steps: ['commits: of nothing', 'commits: the reveal again', 'commits: the reveal of a third'],
    shows: { pool: ['Custom error: 16', 'taken'] },
    reason,
    source,
  },
  {
    steps: ['commits: a reveal too early'],
    shows: { pool: ['Custom error: 17', 'taken'] },
    reason,
    source,
  },
  {
    steps: ['commits: in a batch of other length'],
    shows: { pool: ['Custom error: 18', 'taken'] },
    reason,
    source,
  },
  {
    steps: ['commits: a reveal while there are none'],
    shows: {
      pool: ['Custom error: 16', 'taken'],
      result: ['subtensorModule.NoWeightsCommitFound', 'subtensorModule.CommitRevealDisabled'],
    },
    reason: 'a commit is looked for before anything else that a reveal needs',
    source,
  },
  {
    steps: ['commits: a reveal of other weights'],
    shows: {
      pool: ['Custom error: 16', 'taken'],
      result: [
        'subtensorModule.NoWeightsCommitFound',
        'subtensorModule.InvalidRevealCommitHashNotMatch',
      ],
    },
    reason: 'a commit is looked for before anything else that a reveal needs',
    source,
  },
];
