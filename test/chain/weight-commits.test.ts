import { expect, it } from 'vitest';
import { quicknet } from '../../src/timelock/quicknet.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const at = { number: 700, hash: `0x${'77'.repeat(32)}` } as const;
const netuid = parseNetuid('3');
const first = { netuid, mechanism: 0 };
const [one, two] = [`0x${'01'.repeat(32)}`, `0x${'02'.repeat(32)}`] as const;
const sealed = '0xa1b2c3';
const terms = [
  ['NetworksAdded', [3], true],
  ['Tempo', [3], 99],
  ['CommitRevealWeightsEnabled', [3], true],
  ['RevealPeriodEpochs', [3], 2],
  ['WeightsSetRateLimit', [3], 100],
  ['WeightsVersionKey', [3], 7],
] as const;
const common = { netuid, tempo: 99, commitReveal: true, revealPeriod: 2, rateLimit: 100 };

describeShared(
  'commits are read as the runtime of spec 424 keeps them',
  'metadata/subtensor-424.scale',
  (file) => {
    const storage = [
      ...terms,
      ['LastEpochBlock', [3], 650],
      ['PendingEpochAt', [3], 0],
      ['SubnetEpochIndex', [3], 12],
      ['BlocksSinceLastStep', [3], 50],
      ['MechanismCountCurrent', [3], 2],
      ['CommitRevealWeightsVersion', [], 4],
      ['Uids', [3, BOB], 1],
      ['LastUpdate', [3], [4, 9]],
      ['LastUpdate', [4099], [4, 600]],
      ['ValidatorPermit', [3], [false, true]],
      [
        'WeightCommits',
        [3, BOB],
        [
          [one, 10, 610, 0],
          [two, 11, 640, 0],
        ],
      ],
      ['WeightCommits', [3, ALICE], [[one, 11, 620, 0]]],
      ['WeightCommits', [4099, BOB], [[two, 9, 590, 0]]],
      ['TimelockedWeightCommits', [3, 300], [[BOB, 655, sealed, 77]]],
      [
        'TimelockedWeightCommits',
        [3, 12],
        [
          [ALICE, 651, sealed, 50],
          [BOB, 652, sealed, 51],
        ],
      ],
      ['Weights', [4099, 1], [[0, 65_535]]],
    ] as const;
    const open = once(() => chainOfMetadata(file, { functions: {}, storage }));

    it("reads a subnet's clock, its mechanisms and the version it takes", async () => {
      const chain = await open();
      expect(await chain.commitTerms(netuid, at)).toEqual({
        ...common,
        clock: {
          ...{ lastEpochBlock: 650, pendingEpochAt: 0 },
          ...{ subnetEpochIndex: 12, blocksSinceLastStep: 50 },
        },
        ...{ mechanisms: 2, versionKey: 7n, timelockVersion: 4, now: 0 },
      });
      expect(await chain.commitTerms(parseNetuid('9'), at)).toBeUndefined();
    });

    it('keeps the mechanisms of a subnet apart', async () => {
      const chain = await open();
      const second = { netuid, mechanism: 1 };
      expect(await chain.hashCommits(second, BOB, at)).toEqual([
        { hotkey: BOB, hash: two, block: 590, epoch: 9 },
      ]);
    });

    it('lists the commits of a hotkey, and of all, oldest first', async () => {
      const chain = await open();
      const bobs = [
        { hotkey: BOB, hash: one, block: 610, epoch: 10 },
        { hotkey: BOB, hash: two, block: 640, epoch: 11 },
      ];
      expect(await chain.hashCommits(first, BOB, at)).toEqual(bobs);
      expect(await chain.hashCommits(first, undefined, at)).toEqual([
        bobs[0],
        { hotkey: ALICE, hash: one, block: 620, epoch: 11 },
        bobs[1],
      ]);
    });

    it('lists what the chain will open, by epoch, with the hash that the event told', async () => {
      const chain = await open();
      const all = await chain.timelockedCommits(first, undefined, at);
      expect(all.map(({ hotkey, epoch, block, round }) => [hotkey, epoch, block, round])).toEqual([
        [ALICE, 12, 651, 50n],
        [BOB, 12, 652, 51n],
        [BOB, 300, 655, 77n],
      ]);
      expect(all[0]?.hash).toMatch(/^0x[0-9a-f]{64}$/);
      expect(await chain.timelockedCommits(first, BOB, at)).toEqual(all.slice(1));
    });

    it('lists commits beyond what a node tells in one answer', async () => {
      const many = Array.from({ length: 1_001 }, (_, at) => {
        const account = new Uint8Array(32);
        new DataView(account.buffer).setUint16(0, at);
        return ['WeightCommits', [3, account], [[one, 10, at, 0]]] as const;
      });
      const chain = await chainOfMetadata(file, { functions: {}, storage: many });
      expect(await chain.hashCommits(first, undefined, at)).toHaveLength(1_001);
    });

    it("takes the chain's own beacon where no network is pinned", async () => {
      const chain = await open();
      const beacon = await chain.beacon(at);
      // What the metadata names while nothing is stored.
      expect(beacon).toEqual({ ...quicknet, lastStoredRound: 0, pinned: false });
    });
  },
);

describeShared(
  'commits are read as the runtime of spec 293 keeps them',
  'metadata/subtensor-293.scale',
  (file) => {
    const storage = [
      ...terms,
      ['WeightCommits', [3, BOB], [[one, 610, 697, 796]]],
      ['CRV3WeightCommits', [3, 6], [[BOB, sealed, 77]]],
    ] as const;
    const open = once(() => chainOfMetadata(file, { functions: {}, storage }));

    it('has no clock, no mechanisms and no version', async () => {
      const chain = await open();
      expect(await chain.commitTerms(netuid, at)).toEqual({
        ...common,
        ...{ clock: undefined, mechanisms: 1, versionKey: 7n, timelockVersion: undefined, now: 0 },
      });
    });

    it('takes the block of a commit from where it is, and leaves the epoch open', async () => {
      const chain = await open();
      expect(await chain.hashCommits(first, BOB, at)).toEqual([
        { hotkey: BOB, hash: one, block: 610, epoch: undefined },
      ]);
      expect(await chain.timelockedCommits(first, BOB, at)).toMatchObject([
        { hotkey: BOB, epoch: 6, block: undefined, round: 77n },
      ]);
    });
  },
);

/** The client is opened once for a suite: it never changes what it reads. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
