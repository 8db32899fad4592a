import { each, inSource, type KnownChange, UNTOUCHED } from '../known-change.js';

export const weights: readonly KnownChange[] = [
  {
    steps: ['weights: an epoch'],
    shows: {
      'ChildKeys //v10200': [
        '080200000000000000//m20100000000000000//m1',
        '080100000000000000//m10200000000000000//m2',
      ],
    },
    reason: 'children are kept in the order of their keys',
    source: inSource(
      'pallets/subtensor/src/staking/set_children.rs persist_child_parent_relations',
    ),
  },
  {
    steps: ['weights: an epoch'],
    shows: { 'ChildKeys //v20200': [UNTOUCHED, '00'] },
    reason: 'no empty list of children is kept',
    source: inSource('pallets/subtensor/src/staking/set_children.rs set_childkeys'),
  },
  {
    steps: ['weights: an epoch'],
    shows: each(
      ['Bonds 02000000', 'Bonds 02000400', 'Bonds 02000500', 'Bonds 02000600'],
      ['00', UNTOUCHED],
    ),
    reason: 'an epoch writes the bonds of every neuron, even none',
    source: inSource('pallets/subtensor/src/epoch/run_epoch.rs persist_mechanism_epoch_terms'),
  },
  {
    steps: ['weights: an epoch of them'],
    shows: { 'Bonds 02000400': [UNTOUCHED, '00'] },
    reason: 'an epoch writes the bonds of every neuron, even none',
    source: inSource('pallets/subtensor/src/epoch/run_epoch.rs persist_mechanism_epoch_terms'),
  },
  {
    steps: ['weights: an epoch'],
    shows: { 'ValidatorPermit 0200': ['1c01010101000000', '1c00010101000000'] },
    reason: 'the neuron that owns the subnet always holds a permit',
    source: inSource('pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism'),
  },
  {
    steps: ['weights: an epoch of them'],
    shows: { 'ValidatorPermit 0200': ['1c01010101010000', '1c00010101010000'] },
    reason: 'the neuron that owns the subnet always holds a permit',
    source: inSource('pallets/subtensor/src/epoch/run_epoch.rs epoch_mechanism'),
  },
];
