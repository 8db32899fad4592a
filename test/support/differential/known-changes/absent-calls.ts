import type { KnownChange } from '../known-change.js';

const BUILTIN = 'src/localnet/builtin/pallets/subtensor/calls/index.ts';

export const absentCalls: readonly KnownChange[] = [
  {
    steps: ['not built in: commit weights', 'not built in: reveal weights'],
    shows: { nonce: ['0', '1'], result: ['no such call', 'subtensorModule.CommitRevealDisabled'] },
    reason: 'the embedded runtime does not have this call',
    source: BUILTIN,
  },
];
