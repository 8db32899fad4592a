import { describe, expect, it } from 'vitest';
import type { StoredWeights } from '../../../src/chain/weights.js';
import { weightsReveal } from '../../../src/commands/weights/reveal/command.js';
import { exactText } from '../../../src/journal/exact-json.js';
import { ALICE, hashOf, input, scene } from './scene.js';

const reveal = { ...input, weights: undefined, saltFile: undefined, commit: undefined };
const secret = { uids: [1, 2], values: [65_535, 32_768], versionKey: 7n, salt: [5, 6] };
const stored: StoredWeights = [
  [1, 65_535],
  [2, 32_768],
];
/** The next block is of epoch 4, in which what epoch 3 committed can be revealed. */
const committed = (hash: ReturnType<typeof hashOf>, epoch = 3) => ({
  hashCommits: async () => [{ hotkey: ALICE, hash, block: 5, epoch }],
});
const noted = (world: ReturnType<typeof scene>) => {
  const { netuid } = input;
  const place = { kind: 'hash', genesis: '', hotkey: ALICE, netuid, mechanism: 0 } as const;
  world.kept.push([{ ...place, hash: hashOf(secret) }, secret]);
};

describe('a reveal shows the very weights that were committed', () => {
  it('as this machine noted them', async () => {
    const world = scene({ answers: [true], stored, slices: committed(hashOf(secret)) });
    noted(world);
    const report = await weightsReveal.run(reveal, world.context);
    expect(world.chain.sent).toEqual([{ kind: 'revealWeights', netuid: 3, ...secret }]);
    expect(report).toMatchObject({ did: { effect: { uid: 4, stored } } });
    expect(world.seen.steps.filter((step) => step === 'unlocked the hotkey')).toHaveLength(1);
  });

  it.each([
    ['scaled up, under the version of a btcli 9', secret.values, 9_021_002n],
    ['as the numbers were typed, under no version', [2, 1], 0n],
  ])('as another program committed them: %s', async (_title, values, versionKey) => {
    const row = { ...secret, values, versionKey };
    const { chain, context } = scene({ answers: [true], stored, slices: committed(hashOf(row)) });
    const typed = { ...reveal, weights: input.weights, saltFile: 'salt.txt' };
    // The key of the subnet asks for more than that key.
    const asks = {
      ...context,
      chain: async () => ({ ...chain, weightRules: anyKey(chain) }),
      wholeFile: () => '[5, 6]\n',
    };
    await weightsReveal.run(typed, asks as never);
    expect(chain.sent).toEqual([{ kind: 'revealWeights', netuid: 3, ...row }]);
  });

  it('and says when a newer commit stays hidden since nobody here knows its weights', async () => {
    const at = { hotkey: ALICE, block: 5, epoch: 3 };
    const newest = { ...at, block: 6, hash: `0x${'9'.repeat(64)}` } as const;
    const hashCommits = async () => [{ ...at, hash: hashOf(secret) }, newest];
    const world = scene({ answers: [true], stored, slices: { hashCommits } });
    noted(world);
    await weightsReveal.run(reveal, world.context);
    expect(exactText(world.seen.shown)).toContain(`${newest.hash} of block 6 is left out`);
  });

  it('and is not called done when the block has others', async () => {
    const world = scene({ answers: [true], stored: [], slices: committed(hashOf(secret)) });
    noted(world);
    await expect(weightsReveal.run(reveal, world.context)).rejects.toMatchObject({
      code: 'check-failed',
    });
  });
});

describe('what cannot be revealed is told with the reason', () => {
  it.each([
    ['nothing is committed', { hashCommits: async () => [] }, 'not-found', /nothing to reveal/],
    ['it is too early', committed(hashOf(secret), 4), 'not-allowed', /yet/],
    ['it is too late', committed(hashOf(secret), 2), 'not-allowed', /no more/],
    ['it was committed elsewhere', committed(`0x${'9'.repeat(64)}`), 'not-found', /no note/],
  ])('%s', async (_title, slices, code, message) => {
    const world = scene({ slices });
    noted(world);
    await expect(weightsReveal.run(reveal, world.context)).rejects.toMatchObject({
      ...{ code, message: expect.stringMatching(message) },
    });
    expect(world.chain.sent).toEqual([]);
  });

  it('a salt without weights, and a wrong salt', async () => {
    const { context: world } = scene({ slices: committed(hashOf(secret)) });
    const context = { ...world, wholeFile: () => '1' };
    const half = weightsReveal.run({ ...reveal, saltFile: 'f' }, context);
    await expect(half).rejects.toMatchObject({ code: 'bad-input' });
    const key = weightsReveal.run({ ...reveal, versionKey: 7n }, context);
    await expect(key).rejects.toMatchObject({ code: 'bad-input' });
    const wrong = { ...reveal, weights: input.weights, saltFile: 'f', versionKey: 7n };
    await expect(weightsReveal.run(wrong, context)).rejects.toMatchObject({ code: 'not-found' });
  });
});

/** The same rules, but for a key that takes any version. */
const anyKey =
  ({ weightRules }: ReturnType<typeof scene>['chain']) =>
  async () => ({ ...(await weightRules()), versionKey: 0n });
