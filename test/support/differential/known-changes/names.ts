import { ABSENT, ANY, inSource, inSpec, type KnownChange } from '../known-change.js';

export const names: readonly KnownChange[] = [
  {
    steps: [
      'register: on no subnet',
      'alpha: recycle on no subnet',
      'alpha: burn on no subnet',
      'children: on no subnet',
      'start: of no subnet',
    ],
    shows: {
      result: ['subtensorModule.SubnetNotExists', 'subtensorModule.SubNetworkDoesNotExist'],
    },
    reason: 'two errors for a missing subnet became one',
    source: inSource('pallets/subtensor/src/macros/errors.rs'),
  },
  {
    steps: ['proxy: add for all but fungibles'],
    shows: { 'proxy.ProxyAdded.2': ['"NonFungible"', '"NonFungibile"'] },
    reason: 'the name of the type was misspelt',
    source: inSource('common/src/lib.rs ProxyType'),
  },
  {
    steps: ['coldkey swap: by root'],
    shows: { 'subtensorModule.ColdkeySwapped.2': [ABSENT, ANY] },
    reason: 'the event no longer names the cost',
    source: inSpec('5.2'),
  },
  {
    steps: ['weights: in a batch, one failing'],
    shows: {
      'subtensorModule.BatchWeightItemFailed.0': ['99', 'subtensorModule.SubNetworkDoesNotExist'],
      'subtensorModule.BatchWeightItemFailed.1': ['subtensorModule.CommitRevealEnabled', ABSENT],
    },
    reason: 'the event of a failed item begins with its subnet',
    source: inSpec('5.2'),
  },
  {
    steps: ['weights: in the open, in a batch'],
    shows: {
      'subtensorModule.BatchWeightItemFailed.0': ['2', 'subtensorModule.CommitRevealEnabled'],
      'subtensorModule.BatchWeightItemFailed.1': ['subtensorModule.CommitRevealEnabled', ABSENT],
    },
    reason: 'the event of a failed item begins with its subnet',
    source: inSpec('5.2'),
  },
  {
    steps: ['settings: fee rate of no subnet'],
    shows: { 'sudo.Sudid.0': ['swap.MechanismDoesNotExist', 'swap.SubNetworkDoesNotExist'] },
    reason: 'the error has another name',
    source: inSource('pallets/swap/src/pallet/mod.rs set_fee_rate'),
  },
];
