import { expect, it } from 'vitest';
import { mustBeQuicknet } from '../../src/chain/reads/beacon.js';
import { quicknet } from '../../src/timelock/quicknet.js';

const finney = { network: 'finney' };

it('weights are locked for the pinned beacon where the chain follows it', () => {
  expect(() => mustBeQuicknet(quicknet, finney)).not.toThrow();
});

it.each([
  ['key', { publicKey: new Uint8Array(96) }],
  ['genesis', { genesisSeconds: 1 }],
  ['period', { periodSeconds: 30 }],
])(
  'a public network that names another %s gets no weights, which it could never open',
  (_t, own) => {
    expect(() => mustBeQuicknet({ ...quicknet, ...own }, finney)).toThrow(
      expect.objectContaining({
        code: 'not-allowed',
        hint: expect.stringContaining('--mode hash'),
      }),
    );
  },
);
