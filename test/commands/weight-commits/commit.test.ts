import { describe, expect, it } from 'vitest';
import { weightsCommit } from '../../../src/commands/weights/commit/command.js';
import { exactText } from '../../../src/journal/exact-json.js';
import { ALICE, hashOf, input, netuid, scene } from './scene.js';

describe('what a commit hides is on the disk before anything can be on the chain', () => {
  it('is kept after approval and before the journal, the signature and the pool', async () => {
    const { chain, context, seen, done, kept } = scene({ answers: [true] });
    const report = await weightsCommit.run(input, context);
    done();
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked the hotkey', 'kept', 'recorded']);
    const [[commit, secret] = []] = kept;
    expect(commit).toMatchObject({ kind: 'hash', hotkey: ALICE, netuid, mechanism: 0 });
    expect(secret).toMatchObject({ uids: [1, 2], values: [65_535, 32_768], versionKey: 7n });
    expect(secret && hashOf(secret)).toBe(commit?.hash);
    expect(chain.sent).toEqual([{ kind: 'commitWeights', netuid, commitHash: commit?.hash }]);
    expect(report).toMatchObject({ did: { effect: { epoch: 4, reveal: { from: 19, to: 28 } } } });
  });

  it('has 128 bits of its own each time, which stand in no journal and on no screen', async () => {
    const salts = new Set<string>();
    for (const _ of [1, 2]) {
      const { context, seen, kept } = scene({ answers: [true] });
      await weightsCommit.run(input, context);
      const salt = kept[0]?.[1].salt ?? [];
      expect(salt).toHaveLength(8);
      salts.add(salt.join());
      const told = exactText([seen.journal, seen.shown]);
      expect(told).toContain('commitWeights');
      expect(told).not.toContain(salt.join());
      expect(told).not.toContain(salt.join(', '));
    }
    expect(salts.size).toBe(2);
  });

  it('signs and keeps nothing when the operator declines, or only looks', async () => {
    const declined = scene({ answers: [false] });
    const run = weightsCommit.run(input, declined.context);
    await expect(run).rejects.toMatchObject({ code: 'declined' });
    const looked = scene();
    await weightsCommit.run({ ...input, dryRun: true }, looked.context);
    for (const { chain, kept } of [declined, looked]) expect([chain.sent, kept]).toEqual([[], []]);
  });

  it('does not call it done when the block holds another commit', async () => {
    const { context } = scene({ answers: [true], slices: { hashCommits: async () => [] } });
    await expect(weightsCommit.run(input, context)).rejects.toMatchObject({ code: 'check-failed' });
  });
});

describe('a commit that could never be revealed is not signed', () => {
  const old = { hotkey: ALICE, hash: `0x${'00'.repeat(32)}`, block: 9, epoch: 4 } as const;
  it.each([
    ['a subnet that takes weights openly', { commitReveal: false }, {}, 'not-allowed'],
    ['a subnet without epochs', { tempo: 0, clock: undefined }, {}, 'not-allowed'],
    ['a mechanism that is not there', { mechanisms: 0 }, {}, 'not-found'],
    ['an eleventh commit', {}, { hashCommits: async () => Array(10).fill(old) }, 'not-allowed'],
    [
      'a commit that comes too soon',
      {},
      { weightSetter: async () => ({ uid: 4, lastUpdate: 6, validatorPermit: true }) },
      'not-allowed',
    ],
    [
      'a hotkey without a permit',
      {},
      { weightSetter: async () => ({ uid: 4, lastUpdate: 0, validatorPermit: false }) },
      'not-allowed',
    ],
  ])('%s', async (_title, changes, slices, code) => {
    const { terms } = await import('./scene.js');
    const commitTerms = async () => ({ ...terms, ...changes });
    const { chain, context, kept } = scene({ slices: { commitTerms, ...slices } });
    await expect(weightsCommit.run(input, context)).rejects.toMatchObject({ code });
    expect([chain.sent, kept]).toEqual([[], []]);
  });
});
