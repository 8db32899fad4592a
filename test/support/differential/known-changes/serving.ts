import { ABSENT, ANY, inSource, inSpec, type KnownChange, UNTOUCHED } from '../known-change.js';

export const serving: readonly KnownChange[] = [
  {
    steps: ['axon: on no subnet'],
    shows: {
      'Axons 6300 //v0': [UNTOUCHED, ANY],
      result: ['subtensorModule.HotKeyNotRegisteredInNetwork', 'ok'],
      'subtensorModule.AxonServed': [ABSENT, '(99, "//v0")'],
    },
    reason: 'a hotkey serves a subnet on which it is registered, where it had to be on any',
    source: inSource('pallets/subtensor/src/subnets/serving.rs do_serve_axon'),
  },
  {
    steps: ['root: register', 'root: register another'],
    shows: { 'senateMembers.MemberAdded': [ABSENT, '()'] },
    reason: 'there is no senate that root elects',
    source: inSpec('5.1'),
  },
];
