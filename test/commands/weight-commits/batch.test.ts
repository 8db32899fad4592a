import { describe, expect, it } from 'vitest';
import { weightsCommitBatch } from '../../../src/commands/weights/commit-batch/command.js';
import { parseRows } from '../../../src/commands/weights/commit-batch/rows-file.js';
import { input, netuid, scene } from './scene.js';

const rows = '{"3": {"1": 0.25, "2": 0.75}, "7": {"0": 1}}';
const batch = { ...input, file: 'rows.json' };
const failed = (subnet: string, error: string) => ({
  pallet: 'SubtensorModule',
  name: 'BatchWeightItemFailed',
  fields: { 0: subnet, 1: error },
});

/** A chain that holds the commits of these subnets alone after the batch. */
function sceneWith(held: readonly number[], events = [] as ReturnType<typeof failed>[]) {
  const world = scene({ answers: [true], events });
  const { hashCommits } = world.chain;
  const chain = {
    ...world.chain,
    hashCommits: async (place: { netuid: number }) =>
      held.includes(place.netuid) ? hashCommits() : [],
  };
  const context = { ...world.context, chain: async () => chain, wholeFile: () => rows };
  return { ...world, context: context as never };
}

describe('a batch tells of each subnet what became of its commit', () => {
  it('keeps what each hides before the one call is sent', async () => {
    const { chain, context, kept, seen } = sceneWith([3, 7]);
    const report = await weightsCommitBatch.run(batch, context);
    expect(seen.steps.slice(-3)).toEqual(['kept', 'kept', 'recorded']);
    expect(chain.sent).toMatchObject([
      {
        kind: 'batchCommitWeights',
        commits: kept.map(([commit]) => ({ netuid: commit.netuid, commitHash: commit.hash })),
      },
    ]);
    expect(kept.map(([, { values }]) => values)).toEqual([[21_845, 65_535], [65_535]]);
    expect(report).toMatchObject({ did: { effect: { commits: [{ netuid }, { netuid: 7 }] } } });
  });

  it('is partly done where the chain refused one, and says which and why', async () => {
    const error = 'SubtensorModule.CommittingWeightsTooFast';
    const { context } = sceneWith([3], [failed('7', error)]);
    await expect(weightsCommitBatch.run(batch, context)).rejects.toMatchObject({
      ...{ code: 'partly-done', exitStatus: 4 },
      message: `1 of 2 commits were taken; not that of subnet 7 (${error})`,
      details: { failed: '7' },
    });
  });

  it('failed where the chain took none, although the call succeeded', async () => {
    const { context } = sceneWith([], [failed('3', 'one'), failed('7', 'another')]);
    await expect(weightsCommitBatch.run(batch, context)).rejects.toMatchObject({
      ...{ code: 'failed-on-chain', exitStatus: 4 },
      message: expect.stringContaining('subnet 3 (one), subnet 7 (another)'),
    });
  });
});

describe('a file of weights is read as it was written, or not at all', () => {
  it('orders the subnets', () => {
    expect(parseRows('{"9": {"0": "0.1"}, "2": {"5": 3}}', 'f')).toEqual([
      { netuid: 2, weights: [{ uid: 5, weight: '3' }] },
      { netuid: 9, weights: [{ uid: 0, weight: '0.1' }] },
    ]);
  });

  it('keeps digits that no double holds', () => {
    const [row] = parseRows('{"2": {"5": 0.10000000000000000000001}}', 'f');
    expect(row?.weights).toEqual([{ uid: 5, weight: '0.10000000000000000000001' }]);
  });

  it.each([
    '{"1": {"0": 1}, "1": {"2": 1}}',
    '{"1": {"0": 1}, "01": {"2": 1}}',
    '{"1": {"0": 1, "0": 2}}',
  ])('refuses what is named twice, as in %s', (text) => {
    expect(() => parseRows(text, 'f')).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it.each(['', '[]', '{}', '{"1": 5}', '{"1": {"x": 1}}', '{"1": {"0": null}}', '{"70000": {}}'])(
    'refuses %s',
    (text) => {
      expect(() => parseRows(text, 'f')).toThrow(expect.objectContaining({ code: 'bad-input' }));
    },
  );
});
