import { ABSENT, ANY, each, type KnownChange, UNTOUCHED } from '../known-change.js';

const BUILTIN = 'src/localnet/builtin/pallets/subtensor/calls/index.ts';

export const absentCalls: readonly KnownChange[] = [
  {
    steps: ['not built in: root register'],
    shows: {
      'Active 0000': [UNTOUCHED, '0401'],
      ...each(['BlockAtRegistration 00000000', 'LastUpdate 0000'], [ANY, ANY]),
      ...each(
        ['Consensus 0000', 'Dividends 0000', 'Incentive 0000', 'ValidatorTrust 0000'],
        [UNTOUCHED, '040000'],
      ),
      'IsNetworkMember //v00000': [UNTOUCHED, '01'],
      'Keys 00000000': [UNTOUCHED, '//v0'],
      'SubnetworkN 0000': [UNTOUCHED, '0100'],
      'Uids 0000 //v0': [UNTOUCHED, '0000'],
      'ValidatorPermit 0000': [UNTOUCHED, '0400'],
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
