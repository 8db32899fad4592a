import { describe, expect, it } from 'vitest';
import type { StoredWeights, ValidatorWeights } from '../../src/chain/weights.js';
import { weightsBonds } from '../../src/commands/weights/bonds/command.js';
import { weightsCopies } from '../../src/commands/weights/copies/command.js';
import { findCopies } from '../../src/commands/weights/copies/find.js';
import { earlierBlocks } from '../../src/commands/weights/copies/snapshots.js';
import { weightsDiff } from '../../src/commands/weights/diff/command.js';
import { weightsShow } from '../../src/commands/weights/show/command.js';
import type { Context } from '../../src/context.js';
import type { BlockRef } from '../../src/units/block.js';
import type { Netuid } from '../../src/units/money.js';
import { encodeSs58, type Ss58 } from '../../src/units/ss58.js';

const hotkeyOf = (number: number): Ss58 => encodeSs58(new Uint8Array(32).fill(number));
const set = (uid: number, lastUpdate: number, weights: StoredWeights): ValidatorWeights => ({
  ...{ uid, hotkey: hotkeyOf(uid + 1), lastUpdate, weights },
});
const netuid = 3 as Netuid;

/** Rows by block; block 100 is the best one. */
const history: Readonly<Record<number, readonly ValidatorWeights[]>> = {
  50: [set(0, 40, row(1, 1)), set(1, 45, row(1, 3))],
  100: [set(0, 90, row(3, 1)), set(1, 45, row(1, 3)), set(2, 95, row(1, 1))],
};

function row(first: number, second: number): StoredWeights {
  const most = Math.max(first, second);
  return [
    [4, Math.floor((first * 65_535) / most)],
    [5, Math.floor((second * 65_535) / most)],
  ];
}

/** A chain of that history, which counts what it was asked; a mechanism has the same rows. */
function world(file = '') {
  const asked: string[] = [];
  const rowsAt = async (_netuid: number, at: BlockRef, mechanism: number) => {
    asked.push(`${at.number} ${mechanism}`);
    return history[at.number] ?? [];
  };
  const chain = {
    network: 'fixture',
    now: async (_purpose: string, read: (at: unknown) => Promise<unknown>) => {
      const at = { number: 100, hash: '0x64' };
      return { at, answer: await read(at) };
    },
    blockAt: async (number: number) => ({ number, hash: `0x${number}` }),
    mustRead: async () => {},
    weightRules: async (of: number) =>
      of === netuid ? { neurons: 6, mechanisms: 2, commitReveal: false } : undefined,
    allWeights: rowsAt,
    allBonds: async (...of: Parameters<typeof rowsAt>) =>
      (await rowsAt(...of)).map(({ weights, ...validator }) => ({ ...validator, bonds: weights })),
  };
  const context = {
    chain: async () => chain,
    during: <T>(_what: string, work: Promise<T>) => work,
    wholeFile: () => file,
  } as unknown as Context;
  return { context, asked };
}

const place = { network: 'fixture', netuid, mech: 0, at: undefined };
const nothing = { blocks: undefined, validators: undefined, validator: undefined };
const noWeights = { weights: undefined, uids: undefined, weightsFile: undefined };

describe('weights show and bonds', () => {
  it('reads one block of one mechanism, and shows one validator where one is asked for', async () => {
    const { context, asked } = world();
    const line = { ...place, mech: 1, at: 50, validator: 1, matrix: false };
    const answer = await weightsShow.answer(line, context);
    expect(answer.json()).toMatchObject({
      mechanism: 1,
      validators: [{ uid: 1, weights: [{ uid: 4, weight: 21_845 }, { uid: 5 }] }],
    });
    expect(asked).toEqual(['50 1']);
    const bonds = await weightsBonds.answer({ ...line, validator: undefined }, context);
    expect(bonds.json()).toMatchObject({
      validators: [{ uid: 0, bonds: [{ uid: 4, bond: 65_535, share: '1.000000000' }, {}] }, {}],
    });
  });

  it('gives programs the whole matrix as numbers', async () => {
    const { context } = world();
    const answer = await weightsShow.answer({ ...place, matrix: true }, context);
    const view = answer.view();
    if (view.kind !== 'heat') throw new Error(view.kind);
    expect(view.table.columns.map(({ id }) => id).slice(-2)).toEqual(['uid_4', 'uid_5']);
    expect(view.rows[0]?.values).toEqual([0, 0, 0, 0, 65_535, 21_845]);
  });

  it('refuses a subnet and a mechanism that are not there', async () => {
    const { context } = world();
    const run = (line: object) => weightsShow.answer({ ...place, matrix: false, ...line }, context);
    await expect(run({ netuid: 9 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(run({ mech: 2 })).rejects.toMatchObject({ hint: 'it has 0 to 1' });
  });
});

describe('weights diff', () => {
  const diff = async (line: object, file = '') =>
    (
      await weightsDiff.answer({ ...place, ...nothing, ...noWeights, ...line }, world(file).context)
    ).json();

  it('tells of two blocks who set what anew, and nothing of who did not', async () => {
    expect(await diff({ blocks: { from: 50, to: undefined } })).toMatchObject({
      ...{ comparison: 'blocks', since: 50, equal: false },
      validators: [
        {
          ...{ uid: 0, equal: false, moved: '0.250000000' },
          weights: [
            { uid: 5, before: { weight: 65_535, share: '0.500000000' }, after: { weight: 21_845 } },
          ],
        },
        { uid: 2, moved: '1.000000000', weights: [{ before: { weight: 0 } }, {}] },
      ],
    });
  });

  it('compares two validators, and what was meant with what the chain has', async () => {
    expect(await diff({ validators: [1, 2] })).toMatchObject({
      validators: [{ uid: 1, other: { uid: 2 }, equal: false }],
    });
    const meant = { weightsFile: 'weights.csv', validator: 1 };
    expect(await diff(meant, '5,0.75\n4,0.25')).toMatchObject({
      equal: true,
      validators: [{ equal: true, moved: '0.000000000', weights: [] }],
    });
    expect(await diff(meant, '4,1\n5,0')).toMatchObject({ equal: false });
  });

  it.each([
    [{}, 'nothing to compare'],
    [{ validators: [1, 2], blocks: { from: 1, to: 2 } }, 'one comparison'],
    [{ at: 9, blocks: { from: 1, to: 2 } }, '--at and --blocks'],
    [{ weightsFile: 'weights.csv' }, 'with nobody'],
  ])('refuses %j', async (line, message) => {
    await expect(diff(line, '1,1')).rejects.toMatchObject({
      ...{ code: 'bad-input', message: expect.stringContaining(message) },
    });
  });
});

describe('weights copies', () => {
  const snapshot = (block: number) => ({ block, rows: history[block] ?? [] });

  it('finds the row that another had before it was changed, and how much later it was set', () => {
    expect(findCopies([snapshot(100)], 990_000_000)).toEqual([]);
    expect(findCopies([snapshot(100), snapshot(50)], 990_000_000)).toMatchObject([
      {
        ...{ follower: { uid: 2 }, leader: { uid: 0, lastUpdate: 40 } },
        ...{ seenIn: 50, identical: true, likeness: 1_000_000_000, lag: 55 },
      },
    ]);
  });

  it('names the likest row, and of equal ones the earliest', () => {
    const rows = [
      set(0, 10, row(100, 1)),
      set(1, 20, row(100, 1)),
      set(2, 30, row(100, 2)),
      set(3, 40, row(100, 1)),
    ];
    const found = findCopies([{ block: 50, rows }], 980_000_000);
    expect(found.map(({ follower, leader }) => [follower.uid, leader.uid])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it('spreads its looks evenly over the blocks that are asked for', async () => {
    expect(earlierBlocks({ since: 20, samples: 4 }, 100)).toEqual([80, 60, 40, 20]);
    expect(earlierBlocks({ since: 98, samples: 8 }, 100)).toEqual([99, 98]);
    const { context, asked } = world();
    const line = { ...place, least: 990_000_000n, since: 50, samples: 1 };
    const answer = await weightsCopies.answer(line, context);
    expect(asked).toEqual(['100 0', '50 0']);
    expect(answer.json()).toMatchObject({
      ...{ least: '99%', blocks: [100, 50] },
      copies: [{ follower: { uid: 2, setIn: 95 }, leader: { uid: 0, setIn: 40 }, lag: 55 }],
    });
  });

  it('looks through 64 rows of 256 uids in 32 blocks, each of which has gone round by one', () => {
    const pattern = (seed: number): StoredWeights =>
      Array.from({ length: 256 }, (_, to) => [to, 1 + ((to * seed) % 251) * 200]);
    const snapshots = Array.from({ length: 32 }, (_, age) => ({
      block: 1_000 - age,
      rows: Array.from({ length: 64 }, (_, uid) =>
        set(uid, 1_000 - age * 30 - uid, pattern(uid + 1 + age)),
      ),
    }));
    const [newest, ...older] = snapshots;
    if (!newest) throw new Error('there is no snapshot');
    const found = findCopies([newest, ...older], 1_000_000_000);
    expect(found.map(({ follower, leader, lag }) => [follower.uid, leader.uid, lag])).toEqual(
      Array.from({ length: 63 }, (_, at) => {
        const age = Math.min(at + 1, 31);
        return [at + 1, at + 1 - age, 29 * age];
      }),
    );
  });
});
