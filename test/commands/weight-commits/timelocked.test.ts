import { describe, expect, it } from 'vitest';
import type { ChainBeacon } from '../../../src/chain/weight-commits.js';
import { weightsCommitTimelocked } from '../../../src/commands/weights/commit-timelocked/command.js';
import { exactText } from '../../../src/journal/exact-json.js';
import { openWithPulse } from '../../../src/timelock/open.js';
import { decodeOldPayload, decodePayload } from '../../../src/timelock/payload.js';
import { type Beacon, quicknet } from '../../../src/timelock/quicknet.js';
import { sealForRound } from '../../../src/timelock/seal.js';
import { fromHex, toHex } from '../../../src/units/hex.js';
import { accountIdOf } from '../../../src/units/ss58.js';
import { ALICE, input, netuid, scene, terms } from './scene.js';

/** What quicknet published for rounds 1000 and 2000. */
const pulses: Readonly<Record<number, string>> = {
  1000: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  2000: 'b6cb8f482a0b15d45936a4c4ea08e98a087e71787caee3f4d07a8a9843b1bc5423c6b3c22f446488b3137eaca799c77e',
};
const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
const weights = { uids: [1, 2], values: [65_535, 32_768], versionKey: 7n };

type Sent = { readonly kind: string; readonly commit: string; readonly revealRound: bigint };

/** A chain whose beacon is quicknet, and which has its pulses up to some round. */
function lockScene(changes: { readonly beacon?: Partial<ChainBeacon>; readonly slices?: object }) {
  const world = scene({ answers: [true] });
  const beacon = { ...quicknet, lastStoredRound: 900, pinned: true, ...changes.beacon };
  const sent = () => world.chain.sent as unknown as readonly Sent[];
  const chain = {
    ...world.chain,
    beacon: async () => beacon,
    newest: ([kind]: readonly string[]) => kind,
    lockForRound: async ({ publicKey }: Beacon, round: number, payload: Uint8Array) =>
      toHex(sealForRound(publicKey, round, payload)),
    timelockedCommits: async () =>
      sent().map(({ commit, revealRound: round }) => ({
        ...{
          hotkey: ALICE,
          hash: world.chain.commitHash(bytes(commit)),
          block: 9,
          epoch: 4,
          round,
        },
      })),
    ...changes.slices,
  };
  const context = { ...world.context, chain: async () => chain } as never;
  return { ...world, context, sent };
}
const locked = { ...input, round: undefined as number | undefined };

describe('weights that are locked open with the pulse of their round, and only then', () => {
  it.each([1000, 2000])('round %i', async (round) => {
    const { context, sent, kept } = lockScene({});
    await weightsCommitTimelocked.run({ ...locked, round }, context);
    const [call] = sent();
    expect(call).toMatchObject({ kind: 'commitTimelocked', netuid, version: 4 });
    expect(call?.revealRound).toBe(BigInt(round));
    const commit = bytes(call?.commit ?? '');
    const opened = openWithPulse(commit, bytes(pulses[round] ?? ''));
    const hotkey = accountIdOf(ALICE);
    expect(opened && decodePayload(opened)).toEqual({ hotkey, ...weights });
    expect(openWithPulse(commit, bytes(pulses[3000 - round] ?? ''))).toBeUndefined();
    expect(kept).toMatchObject([[{ kind: 'timelocked' }, { ...weights, salt: [] }]]);
  });

  it('on a runtime before 301 without a hotkey inside, since it could not read one', async () => {
    const slices = {
      commitTerms: async () => ({ ...terms, clock: undefined, timelockVersion: undefined }),
      newest: () => 'commitCrv3',
    };
    const { context, sent } = lockScene({ beacon: { lastStoredRound: 5_000 }, slices });
    await weightsCommitTimelocked.run({ ...locked, round: 1000 }, context);
    const [call] = sent();
    expect(call?.kind).toBe('commitCrv3');
    const opened = openWithPulse(bytes(call?.commit ?? ''), bytes(pulses[1000] ?? ''));
    expect(opened && decodeOldPayload(opened)).toEqual({ hotkey: undefined, ...weights });
  });
});

describe('the round follows from the clock of the chain', () => {
  // Epoch 5 opens with block 19, twelve blocks after the head; three more for the pulse.
  const now = 1_692_803_367_000 + 1_000 * 3_000;
  const commitTerms = async () => ({ ...terms, now });
  const expected = 1_000 + ((12 + 3) * 12) / 3;

  it('and is the one that is out when the reveal epoch has begun', async () => {
    const { context, sent } = lockScene({ slices: { commitTerms } });
    await weightsCommitTimelocked.run(locked, context);
    expect(sent()[0]?.revealRound).toBe(BigInt(expected));
  });

  it('in the time of the beacon that the chain names', async () => {
    const beacon = { genesisSeconds: now / 1_000 - 60, periodSeconds: 2, pinned: false };
    const slices = { commitTerms };
    const own = lockScene({ beacon: { ...beacon, lastStoredRound: 20 }, slices });
    await weightsCommitTimelocked.run(locked, own.context);
    expect(own.sent()[0]?.revealRound).toBe(BigInt((60 + 15 * 12) / 2));
  });

  it('and is none that the chain has passed', async () => {
    const late = lockScene({ beacon: { lastStoredRound: 1_001 } });
    const run = weightsCommitTimelocked.run({ ...locked, round: 1000 }, late.context);
    await expect(run).rejects.toMatchObject({ code: 'bad-input' });
    expect(late.sent()).toEqual([]);
  });

  it('a round that everybody can open at once is warned of', async () => {
    const { context, seen } = lockScene({ slices: { commitTerms } });
    await weightsCommitTimelocked.run({ ...locked, round: 950 }, context);
    expect(exactText(seen.shown)).toContain('anybody can read these weights at once');
  });

  it('and so is one that is out before the chain opens the weights', async () => {
    const { context, seen } = lockScene({ slices: { commitTerms } });
    await weightsCommitTimelocked.run({ ...locked, round: 1_040 }, context);
    expect(exactText(seen.shown)).toContain('anybody can read these weights before block 19');
    const own = lockScene({ slices: { commitTerms } });
    await weightsCommitTimelocked.run({ ...locked, round: expected }, own.context);
    expect(exactText(own.seen.shown)).not.toContain('anybody can read');
  });
});

describe('a lock that went stale before it was approved is not signed', () => {
  const now = 1_692_803_367_000 + 1_000 * 3_000;
  const clock = { ...terms.clock, subnetEpochIndex: 5 };
  it.each([
    ['its epoch is over', { commitTerms: { ...terms, now, clock } }, 'epoch 5'],
    ['the subnet wants another key', { rules: 8n }, 'version key'],
    ['another beacon is named', { beacon: { periodSeconds: 2 } }, 'beacon'],
    ['the chain has its pulse', { beacon: { lastStoredRound: 1_061 } }, 'no longer fits'],
  ])('since %s', async (_title, after, what) => {
    let looks = 0;
    const world = lockScene({});
    const later = after as { commitTerms?: object; beacon?: object; rules?: bigint };
    const own = await (world.context as { chain: () => Promise<object> }).chain();
    const rules = world.chain.weightRules;
    const chain = {
      ...own,
      head: async () => {
        looks += 1;
        return { number: 7, hash: `0x0${looks}` };
      },
      commitTerms: async () =>
        looks > 1 && later.commitTerms ? later.commitTerms : { ...terms, now },
      beacon: async () => ({
        ...{ ...quicknet, lastStoredRound: 900, pinned: true },
        ...(looks > 1 ? later.beacon : {}),
      }),
      weightRules: async () => ({
        ...(await rules()),
        versionKey: looks > 1 && later.rules ? later.rules : 7n,
      }),
    };
    const context = { ...(world.context as object), chain: async () => chain } as never;
    const run = weightsCommitTimelocked.run({ ...locked, yes: true }, context);
    await expect(run).rejects.toMatchObject({
      ...{ code: 'facts-moved', message: expect.stringContaining(what) },
    });
    expect(world.sent()).toEqual([]);
  });
});
