import { ABSENT, type KnownChange } from '../known-change.js';

const BUILTIN = 'src/localnet/builtin/pallets/subtensor/calls/index.ts';

export const absentCalls: readonly KnownChange[] = [
  {
    steps: ['not built in: root register'],
    shows: {
      nonce: ['0', '1'],
      result: ['no such call', 'ok'],
      'senateMembers.MemberAdded': [ABSENT, '()'],
      'subtensorModule.NeuronRegistered': [ABSENT, '(0, 0, "//v0")'],
    },
    reason: 'the embedded runtime does not have this call',
    source: BUILTIN,
  },
  {
    steps: ['not built in: commit weights', 'not built in: reveal weights'],
    shows: { nonce: ['0', '1'], result: ['no such call', 'subtensorModule.CommitRevealDisabled'] },
    reason: 'the embedded runtime does not have this call',
    source: BUILTIN,
  },
  {
    steps: ['not built in: serve axon'],
    shows: {
      nonce: ['0', '1'],
      result: ['no such call', 'ok'],
      'subtensorModule.AxonServed': [ABSENT, '(2, "//v0")'],
    },
    reason: 'the embedded runtime does not have this call',
    source: BUILTIN,
  },
  {
    steps: ['not built in: serve prometheus'],
    shows: {
      nonce: ['0', '1'],
      result: ['no such call', 'ok'],
      'subtensorModule.PrometheusServed': [ABSENT, '(2, "//v0")'],
    },
    reason: 'the embedded runtime does not have this call',
    source: BUILTIN,
  },
];
