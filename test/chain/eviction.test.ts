import { expect, it } from 'vitest';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const netuid = 2 as Netuid;

const specs = [
  { spec: 293, byScore: true, sparesOwned: false, replacesSubnets: false },
  { spec: 346, byScore: true, sparesOwned: true, replacesSubnets: true },
  { spec: 381, byScore: false, sparesOwned: true, replacesSubnets: true },
  { spec: 424, byScore: false, sparesOwned: true, replacesSubnets: true },
];

const storage = (spec: (typeof specs)[number]): Recording['storage'] => [
  ['NetworksAdded', [0], true],
  ['NetworksAdded', [2], true],
  ['SubnetworkN', [2], 2],
  ['MaxAllowedUids', [2], 64],
  ['ImmunityPeriod', [2], 5_000],
  ['Emission', [2], [2n ** 63n, 1n]],
  ['SubnetOwner', [2], ALICE],
  ['SubnetOwnerHotkey', [2], BOB],
  ['OwnedHotkeys', [ALICE], [BOB]],
  ['Keys', [2, 0], BOB],
  ['Keys', [2, 1], ALICE],
  ['BlockAtRegistration', [2, 1], 2n ** 40n],
  ['NetworkRegisteredAt', [2], 11],
  ['SubnetMovingPrice', [2], { bits: 2n ** 31n }],
  ['SubnetMechanism', [2], 1],
  ['NetworkImmunityPeriod', [], 9],
  ...(spec.byScore
    ? ([['PruningScores', [2], [3]]] as const)
    : ([['MinNonImmuneUids', [2], 4]] as const)),
  ...(spec.sparesOwned ? ([['ImmuneOwnerUidsLimit', [2], 7]] as const) : []),
  ...(spec.replacesSubnets ? ([['SubnetLimit', [], 128]] as const) : []),
];

for (const each of specs) {
  const { spec, byScore, sparesOwned, replacesSubnets } = each;
  describeShared(`who is replaced in spec ${spec}`, `metadata/subtensor-${spec}.scale`, (file) => {
    it('is read whole, by the rule of this runtime, in two requests after each other', async () => {
      const trips = roundTrips();
      const recording = { functions: {}, storage: storage(each), observe: trips.observe };
      const chain = await chainOfMetadata(file, recording);
      trips.reset();
      const eviction = await chain.uidEviction(netuid, at);
      expect(trips.sequential()).toBe(2);
      expect(eviction).toEqual({
        candidates: [
          {
            ...{ uid: 0, hotkey: BOB, emission: { netuid, units: 2n ** 63n } },
            ...{ score: byScore ? 3 : undefined, registeredAt: 0, ownedByOwner: sparesOwned },
          },
          {
            ...{ uid: 1, hotkey: ALICE, emission: { netuid, units: 1n } },
            ...{ score: byScore ? 65_535 : undefined, registeredAt: 2 ** 40 },
            ownedByOwner: false,
          },
        ],
        mostNeurons: 64,
        immunityPeriod: 5_000,
        minNonImmuneUids: byScore ? 0 : 4,
        immuneOwnerUidsLimit: sparesOwned ? 7 : 1,
        subnetOwnerHotkey: BOB,
      });
      expect(await chain.uidEviction(9 as Netuid, at)).toBeUndefined();
    });

    it('tells by what a subnet makes room, where one ever does', async () => {
      const chain = await chainOfMetadata(file, { functions: {}, storage: storage(each) });
      const read = chain.subnetEviction(at);
      if (!replacesSubnets) {
        await expect(read).rejects.toMatchObject({ code: 'not-in-runtime' });
        return;
      }
      expect(await read).toEqual({
        candidates: [
          {
            ...{ netuid, ownerColdkey: ALICE, registeredAt: 11, movingPrice: 2n ** 31n },
            dynamic: true,
          },
        ],
        mostSubnets: 128,
        immunityPeriod: 9,
      });
    });
  });
}
