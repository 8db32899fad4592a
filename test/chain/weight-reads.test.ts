import { expect, it } from 'vitest';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const netuid = parseNetuid('3');
const row = [
  [1, 65_535],
  [0, 7],
];
const storage = [
  ['NetworksAdded', [3], true],
  ['SubnetworkN', [3], 2],
  ['WeightsSetRateLimit', [3], 100],
  ['WeightsVersionKey', [3], '18446744073709551615'],
  ['MinAllowedWeights', [3], 8],
  ['MaxWeightsLimit', [3], 1_000],
  ['CommitRevealWeightsEnabled', [3], true],
  ['SubnetOwnerHotkey', [3], ALICE],
  ['StakeThreshold', [], 5],
  ['ImmunityPeriod', [3], 77],
  ['BlockAtRegistration', [3, 1], 6],
  ['Uids', [3, BOB], 1],
  ['Keys', [3, 0], ALICE],
  ['Keys', [3, 1], BOB],
  ['LastUpdate', [3], [4, 9]],
  ['ValidatorPermit', [3], [false, true]],
  ['Weights', [3, 1], row],
  ['Bonds', [3, 0], [[1, 300]]],
] as const;

/** Under the storage index of mechanism 1. */
const ofSecondMechanism = [
  ['LastUpdate', [4_099], [5, 6]],
  ['Weights', [4_099, 0], [[1, 65_535]]],
] as const;

for (const [spec, maxWeightsLimit] of [
  [293, 1_000],
  [424, 65_535],
] as const) {
  describeShared(
    `weights are read as the runtime of spec ${spec} keeps them`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      const second = spec === 293 ? [] : ofSecondMechanism;
      const open = () => chainOfMetadata(file, { functions: {}, storage: [...storage, ...second] });

      it('asks of weights what the runtime asks, and no limit that it has given up', async () => {
        const chain = await open();
        expect(await chain.weightRules(netuid, at)).toEqual({
          neurons: 2,
          rateLimit: 100,
          versionKey: 18_446_744_073_709_551_615n,
          minAllowedWeights: 8,
          maxWeightsLimit,
          commitReveal: true,
          stakeThreshold: 5n,
          ownerHotkey: ALICE,
          mechanisms: 1,
          immunityPeriod: 77,
        });
        expect(await chain.weightRules(parseNetuid('9'), at)).toBeUndefined();
      });

      it("takes a hotkey's own place in the columns, and none for a stranger", async () => {
        const chain = await open();
        const setter = { uid: 1, lastUpdate: 9, validatorPermit: true };
        expect(await chain.weightSetter(netuid, BOB, at)).toEqual(setter);
        expect(await chain.weightSetter(netuid, ALICE, at)).toBeUndefined();
      });

      it('tells since when a neuron has its uid, and nothing of a uid that is not there', async () => {
        const chain = await open();
        expect(await chain.weightTargets(netuid, [5, 1], at)).toEqual([
          { uid: 1, hotkey: BOB, registeredAt: 6 },
        ]);
      });

      it('keeps a row in the order it was submitted in', async () => {
        const chain = await open();
        expect(await chain.weightsOf(netuid, 1, at)).toEqual(row);
        expect(await chain.weightsOf(netuid, 0, at)).toEqual([]);
        expect(await chain.allWeights(netuid, at)).toEqual([
          { uid: 1, hotkey: BOB, lastUpdate: 9, weights: row },
        ]);
        expect(await chain.allBonds(netuid, at)).toEqual([
          { uid: 0, hotkey: ALICE, bonds: [[1, 300]] },
        ]);
      });

      it('keeps the mechanisms of a subnet apart, and refuses them where there are none', async () => {
        const chain = await open();
        const other = chain.allWeights(netuid, at, 1);
        if (spec === 293) return expect(other).rejects.toMatchObject({ code: 'not-in-runtime' });
        expect(await other).toEqual([
          { uid: 0, hotkey: ALICE, lastUpdate: 5, weights: [[1, 65_535]] },
        ]);
        expect(await chain.weightsOf(netuid, 0, at, 1)).toEqual([[1, 65_535]]);
        expect(await chain.weightSetter(netuid, BOB, at, 1)).toMatchObject({ lastUpdate: 6 });
      });

      it.skipIf(spec === 293)('reads 64 rows of 256 neurons in two round trips', async () => {
        const trips = roundTrips();
        const uids = Array.from({ length: 256 }, (_, uid) => uid);
        const full = uids.map((uid) => [uid, uid * 7]);
        const chain = await chainOfMetadata(file, {
          ...{ functions: {}, observe: trips.observe },
          storage: [
            ['SubnetworkN', [3], 256],
            ['LastUpdate', [3], uids],
            ...uids.slice(0, 64).map((uid) => ['Weights', [3, uid], full] as const),
            ...uids.slice(0, 64).map((uid) => ['Bonds', [3, uid], full] as const),
          ],
        });
        trips.reset();
        expect(await chain.allWeights(netuid, at)).toHaveLength(64);
        expect(trips.sequential()).toBeLessThanOrEqual(2);
        trips.reset();
        expect((await chain.allBonds(netuid, at))[63]?.bonds[255]).toEqual([255, 1785]);
        expect(trips.sequential()).toBeLessThanOrEqual(2);
      });
    },
  );
}
