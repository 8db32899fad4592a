import { describe, expect, it } from 'vitest';
import type { StoredWeights, WeightRules } from '../../src/chain/weights.js';
import { weightsSet } from '../../src/commands/weights/set/command.js';
import { weightsShow } from '../../src/commands/weights/show/command.js';
import type { Context } from '../../src/context.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = parseNetuid('3');
const block = { number: 9, hash: '0x09' } as const;
const hash = `0x${'a'.repeat(63)}0` as const;
const rules: WeightRules = {
  neurons: 10,
  rateLimit: 5,
  versionKey: 0n,
  minAllowedWeights: 1,
  maxWeightsLimit: 65_535,
  commitReveal: false,
  stakeThreshold: 0n,
  ownerHotkey: BOB,
  mechanisms: 1,
  immunityPeriod: 0,
};

/** A chain on which the hotkey is uid 4 and that stores these weights; the hotkey alone can be unlocked. */
function scene(stored: StoredWeights, answers: readonly boolean[]) {
  const ending = () => ({ status: 'finalized', block, hash, events: [] }) as const;
  const slices = {
    weightRules: async () => rules,
    weightSetter: async () => ({ uid: 4, lastUpdate: 0, validatorPermit: true }),
    uidOf: async () => 4,
    weightTargets: async () => [],
    supports: () => true,
    weightsOf: async () => stored,
    allWeights: async () => [{ uid: 4, hotkey: ALICE, lastUpdate: 3, weights: stored }],
  };
  const chain = { ...fixtureChain({ [ALICE]: 10n ** 9n }, ending), ...slices };
  const { context, seen, done } = testContext({ chain, coldkey: BOB, answers });
  const unlockHotkey = async () => {
    seen.steps.push('unlocked the hotkey');
    const sign = () => new Uint8Array(64);
    return { address: ALICE, publicKey: new Uint8Array(32), scheme: 'sr25519', sign } as const;
  };
  const hotkeyOnly = {
    ...context,
    wallets: async () => ({ hotkeyAddress: () => ALICE }),
    keys: async () => ({ unlockHotkey }),
  } as unknown as Context;
  return { chain, context: hotkeyOnly, seen, done };
}

const input = {
  ...signingInput,
  netuid,
  hotkey: 'default',
  ...{ mech: 0, mode: 'auto' as const },
  weights: [
    { uid: '1', weight: '2' },
    { uid: '2', weight: '1' },
  ],
  ...{ uids: undefined, weightsFile: undefined, versionKey: undefined, computedAt: undefined },
};
const row: StoredWeights = [
  [1, 65_535],
  [2, 32_768],
];

describe('weights are set by the hotkey, after they were shown and approved', () => {
  it('never asks for the coldkey', async () => {
    const { chain, context, seen, done } = scene(row, [true]);
    const report = await weightsSet.run(input, context);
    done();
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked the hotkey', 'recorded']);
    expect(chain.sent).toEqual([
      { kind: 'setWeights', netuid: 3, uids: [1, 2], values: [65_535, 32_768], versionKey: 0n },
    ]);
    expect(report).toMatchObject({ did: { effect: { mode: 'plain', effect: { stored: row } } } });
  });

  it('signs nothing when the operator declines', async () => {
    const { chain, context, seen } = scene(row, [false]);
    await expect(weightsSet.run(input, context)).rejects.toMatchObject({ code: 'declined' });
    expect(seen.steps).toEqual(['shown', 'declined']);
    expect(chain.sent).toEqual([]);
  });

  it.each([
    [
      'others',
      [
        [1, 65_535],
        [2, 32_767],
      ],
    ],
    ['fewer', [[1, 65_535]]],
    ['none', []],
  ] as const)('does not call it done when the block has %s', async (_title, stored) => {
    const { context } = scene(stored, [true]);
    await expect(weightsSet.run(input, context)).rejects.toMatchObject({
      code: 'check-failed',
      details: { hash, block: 9 },
    });
  });
});

describe("a validator's weights can be recomputed from what is shown", () => {
  it('gives the stored integers with shares that no float has touched', async () => {
    const { context } = scene(row, []);
    const answer = await weightsShow.answer({ network: 'fixture', netuid, mech: 0 }, context);
    expect(answer.json()).toMatchObject({
      validators: [
        {
          ...{ uid: 4, hotkey: ALICE, lastUpdate: 3 },
          weights: [
            { uid: 1, weight: 65_535, share: '0.666663276' },
            { uid: 2, weight: 32_768, share: '0.333336724' },
          ],
        },
      ],
    });
  });
});
