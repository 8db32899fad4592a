import { describe, expect, it } from 'vitest';
import { weightsCommit } from '../../../src/commands/weights/commit/command.js';
import { weightsCommitBatch } from '../../../src/commands/weights/commit-batch/command.js';
import { weightsRevealBatch } from '../../../src/commands/weights/reveal-batch/command.js';
import { weightsSet } from '../../../src/commands/weights/set/command.js';
import { exactText } from '../../../src/journal/exact-json.js';
import { ALICE, hash, hashOf, input, scene, terms } from './scene.js';

/** A chain that goes on by a block each time it is asked, and whose facts move after the first look. */
function moving(slices: Readonly<Record<string, readonly [before: unknown, after: unknown]>>) {
  let looks = 0;
  const head = async () => {
    looks += 1;
    return { number: 7, hash: `0x0${looks}` };
  };
  const moved = Object.entries(slices).map(([name, [before, after]]) => [
    name,
    async () => (looks > 1 ? after : before),
  ]);
  return scene({ slices: { head, ...Object.fromEntries(moved) } });
}

const nextEpoch = { ...terms, clock: { ...terms.clock, subnetEpochIndex: 5 } };
const yes = { ...input, yes: true, mode: 'hash' as const };

describe('a commit whose epoch is over by the time it is approved is not signed', () => {
  it.each([
    ['commit', weightsCommit],
    ['set --mode hash', weightsSet],
  ])('weights %s', async (_title, command) => {
    const { chain, context, kept } = moving({ commitTerms: [terms, nextEpoch] });
    const run = command.run(yes as never, context);
    await expect(run).rejects.toMatchObject({
      ...{ code: 'facts-moved', message: expect.stringContaining('epoch') },
    });
    expect([chain.sent, kept]).toEqual([[], []]);
  });

  it('weights commit-batch, naming the subnet', async () => {
    const { chain, context } = moving({ commitTerms: [terms, nextEpoch] });
    const rows = { ...context, wholeFile: () => '{"3": {"1": 1}}' };
    const run = weightsCommitBatch.run({ ...yes, file: 'f' }, rows as never);
    await expect(run).rejects.toMatchObject({
      ...{ code: 'facts-moved', message: expect.stringContaining('on subnet 3') },
    });
    expect(chain.sent).toEqual([]);
  });
});

it('a batch of reveals says which open commit it leaves out', async () => {
  const secret = { uids: [1, 2], values: [65_535, 32_768], versionKey: 7n, salt: [5, 6] };
  const stored = [
    [1, 65_535],
    [2, 32_768],
  ] as const;
  const at = { hotkey: ALICE, block: 5, epoch: 3 };
  const hashCommits = async () => [
    { ...at, hash: hashOf(secret) },
    { ...at, hash },
  ];
  const world = scene({ stored, slices: { hashCommits } });
  const place = { kind: 'hash', genesis: '', hotkey: ALICE, mechanism: 0 } as const;
  world.kept.push([{ ...place, netuid: input.netuid, hash: hashOf(secret) }, secret]);
  await weightsRevealBatch.run(yes, world.context);
  expect(world.chain.sent).toMatchObject([{ reveals: [secret] }]);
  expect(exactText(world.seen.shown)).toContain(`the commit ${hash} of block 5 is left out`);
});
