import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readBack, unconfirmed } from '../../../src/commands/read-back.js';
import type { Done } from '../../../src/commands/road/outcome.js';
import { openLedger } from '../../../src/commands/weights/keep/event.js';
import { isConnection, isMismatch } from '../../../src/commands/weights/keep/refusals.js';
import type { Sight, WaitingCommit } from '../../../src/commands/weights/keep/sight.js';
import { nextStep, type Wish } from '../../../src/commands/weights/keep/step.js';
import { openWatch } from '../../../src/commands/weights/keep/watch.js';
import { type Refusal, refuse } from '../../../src/errors.js';
import { openCommitNotes } from '../../../src/journal/commit-notes.js';
import { ALICE, netuid, terms } from './scene.js';

const row = { uids: [1, 2], values: [65_535, 32_768] };
const others = { uids: [1, 2], values: [65_535, 1] };
const noted = { ...row, versionKey: 7n, salt: [1] };
const onChain = [
  [1, 65_535],
  [2, 32_768],
] as const;
const hashOf = (digit: string) => `0x${digit.repeat(64)}` as const;

/** The next block is in epoch 4, which lasts from block 9 to 18; commits may come 5 blocks apart. */
const sight: Sight = {
  ...{ at: { number: 11, hash: '0x0b' }, terms, waiting: [], stored: onChain },
  setter: { uid: 4, lastUpdate: 10, validatorPermit: true },
};
const commit = (change: Partial<WaitingCommit> = {}): WaitingCommit => ({
  ...{ kind: 'hash', hash: hashOf('a'), block: 10, row: noted },
  window: { state: 'too-early', blocks: { from: 19, to: 28 } },
  ...change,
});
const open = { state: 'open', blocks: { from: 9, to: 18 } } as const;
const over = { state: 'expired', blocks: undefined } as const;
const epochly: Wish = { row, every: { kind: 'epoch' } };
const none = new Map<string, number>();

describe('what a keeper does next', () => {
  it('reveals the newest commit it knows while its blocks last, before anything else', () => {
    const waiting = [
      commit({ hash: hashOf('b'), block: 3, window: open }),
      commit({ block: 4, window: open }),
      commit({ hash: hashOf('c'), block: 5, window: open, row: undefined }),
    ];
    expect(nextStep({ ...sight, waiting }, epochly, none)).toMatchObject({
      ...{ kind: 'reveal', commit: hashOf('a') },
    });
  });

  test.each([
    ['once an epoch', epochly, {}, 19],
    ['in blocks', { row, every: { kind: 'blocks', blocks: 40 } } as const, {}, 50],
    ['as soon as they may be, when they changed', { ...epochly, row: others }, {}, 15],
    [
      'as soon as they may be, when others are committed already',
      { ...epochly, row: others },
      { waiting: [commit({ row: noted })] },
      15,
    ],
    ['never again, but to look', { row, every: undefined }, {}, 37],
    [
      'not before the epoch of a reveal that is to come',
      { row, every: undefined },
      { waiting: [commit()] },
      19,
    ],
  ])('waits with the same weights: %s', (_title, wish, change, until) => {
    const step = nextStep({ ...sight, ...change }, wish, none);
    expect(step).toMatchObject({ kind: 'wait', until });
  });

  it('submits when a new epoch begins with the next block, and not twice in it', () => {
    const at = { number: 18, hash: '0x12' } as const;
    expect(nextStep({ ...sight, at }, epochly, none)).toMatchObject({ kind: 'submit' });
    const begun = { ...sight, terms: { ...terms, clock: { ...terms.clock, lastEpochBlock: 19 } } };
    const after = {
      ...begun,
      at: { number: 20, hash: '0x14' },
      setter: { uid: 4, lastUpdate: 19, validatorPermit: true },
    } as Sight;
    expect(nextStep(after, epochly, none)).toMatchObject({ kind: 'wait', until: 29 });
  });

  it('lets an action rest that went wrong, and does the others meanwhile', () => {
    const waiting = [commit({ window: open })];
    const rests = new Map([[`reveal ${hashOf('a')}`, 16]]);
    expect(nextStep({ ...sight, waiting }, { row, every: undefined }, rests)).toMatchObject({
      ...{ kind: 'wait', until: 16 },
    });
    const due = { ...sight, waiting, setter: { ...sight.setter, lastUpdate: 1 } } as Sight;
    expect(nextStep(due, epochly, rests)).toMatchObject({ kind: 'submit' });
  });

  it('looks at each block for what the chain is to open by itself', () => {
    const waiting = [commit({ kind: 'timelocked', window: open })];
    expect(nextStep({ ...sight, waiting }, { row, every: undefined }, none)).toMatchObject({
      ...{ kind: 'wait', until: 13 },
    });
  });
});

describe('what became of a commit is told once', () => {
  const endOf = (change: Partial<Sight>, first = [commit({ kind: 'timelocked' })]) => {
    const watch = openWatch();
    expect(watch.look({ ...sight, waiting: first })).toEqual([]);
    const events = watch.look({ ...sight, ...change });
    expect(watch.look({ ...sight, ...change })).toEqual([]);
    return events.map(({ kind, message }) => [kind, message] as const);
  };

  it('as opened, when the chain has the weights that it hid', () => {
    expect(endOf({})).toEqual([['opened', expect.stringContaining('as intended')]]);
  });

  it('as a mismatch, when the chain has others', () => {
    expect(endOf({ stored: [[1, 65_535]] })).toEqual([['mismatch', expect.anything()]]);
  });

  test.each([
    ['no reveal was taken', {}],
    ['no note of it', { row: undefined }],
    ['no pulse', { kind: 'timelocked' }],
  ] as const)('as missed, with why: %s', (why, change) => {
    const first = commit(change);
    const events = endOf({ waiting: [{ ...first, window: over }] }, [first]);
    expect(events).toEqual([['missed', expect.stringContaining(why)]]);
  });

  it('as taken over by a newer one that ended in the same blocks', () => {
    const old = commit({ hash: hashOf('b'), row: { ...noted, ...others } });
    expect(endOf({}, [old, commit()])).toEqual([
      ['revealed', expect.stringContaining('a newer commit')],
      ['revealed', expect.stringContaining('as intended')],
    ]);
  });
});

describe('what went wrong after a transaction succeeded', () => {
  const outcome = { hash: hashOf('d'), block: { number: 9, hash: hashOf('e') } } as Done;
  const unread = async (reason: Refusal) =>
    (await readBack(outcome, Promise.reject(reason)).catch((thrown: unknown) => thrown)) as Refusal;

  it('is a mismatch where its block shows other weights, and that alone', async () => {
    expect(isMismatch(unconfirmed(outcome, 'uid 0 has other weights', 'reveal again'))).toBe(true);
    expect(isMismatch(await unread(refuse('no-state', 'the block is forgotten')))).toBe(false);
    expect(isMismatch(await unread(refuse('unreachable', 'the line broke')))).toBe(false);
  });

  it('is the connection where that broke, and nothing to connect again for where it did not', async () => {
    expect(isConnection(await unread(refuse('unreachable', 'the line broke')))).toBe(true);
    expect(isConnection(await unread(refuse('no-state', 'the block is forgotten')))).toBe(false);
    expect(isConnection(unconfirmed(outcome, 'uid 0 has other weights', 'reveal again'))).toBe(
      false,
    );
  });
});

describe('a keeper that runs for months', () => {
  it('says what it waits for when that changes alone, and counts more than it remembers', () => {
    const said: string[] = [];
    const ledger = openLedger((sentence) => said.push(sentence));
    ledger.waitFor(9, 'to reveal', 'block 9, in 2 blocks');
    ledger.waitFor(9, 'to reveal', 'block 9, in 1 block');
    expect(said).toEqual(['waiting for block 9, in 2 blocks, to reveal']);
    const event = { block: 9, commit: undefined, message: 'gone' } as const;
    for (let number = 0; number < 600; number += 1) ledger.add({ kind: 'missed', ...event });
    expect(said[1]).toBe('block 9: MISSED: gone');
    expect(ledger.count('missed')).toBe(600);
    expect(ledger.events()).toHaveLength(500);
  });

  it('is alone with its weights, while those of another mechanism are free', () => {
    const folder = mkdtempSync(join(tmpdir(), 'btcli-keep-'));
    try {
      const { lock } = openCommitNotes(folder);
      const place = { genesis: '0x01', hotkey: ALICE, netuid, mechanism: 0 };
      const first = lock(place);
      expect(() => lock(place)).toThrow(/another btcli \(process \d+\) keeps these weights/);
      lock({ ...place, mechanism: 1 }).release();
      first.release();
      lock(place).release();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
