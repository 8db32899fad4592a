import { expect, it } from 'vitest';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;

const specs = [
  { spec: 293, intervals: true },
  { spec: 346, intervals: true },
  { spec: 381, intervals: true },
  { spec: 424, intervals: false },
];

const storage = (intervals: boolean): Recording['storage'] => [
  ['NetworksAdded', [0], true],
  ['NetworksAdded', [300], true],
  ['NetworksAdded', [2], true],
  ['NetworksAdded', [3], false],
  ['Burn', [2], 2n ** 60n + 1n],
  ['NetworkRegistrationAllowed', [2], true],
  ['SubnetworkN', [2], 2],
  ['MaxAllowedUids', [2], 256],
  ['ImmunityPeriod', [2], 5_000],
  ['BlockAtRegistration', [2, 1], 2n ** 40n],
  ...(intervals
    ? ([
        ['NetworkPowRegistrationAllowed', [2], true],
        ['RegistrationsThisInterval', [2], 3],
        ['TargetRegistrationsPerInterval', [2], 1],
        ['AdjustmentInterval', [2], 360],
        ['LastAdjustmentBlock', [2], 1],
      ] as const)
    : ([['BurnHalfLife', [2], 720]] as const)),
  ['Delegates', [BOB], 0],
  ['Keys', [0, 1], ALICE],
  ['Keys', [0, 0], BOB],
  ['TotalHotkeyAlpha', [BOB, 0], 2n ** 63n],
  ['MaxAllowedUids', [0], 64],
  ['RegistrationsThisInterval', [0], 3],
  ['TargetRegistrationsPerInterval', [0], 1],
];

for (const { spec, intervals } of specs) {
  describeShared(
    `what spec ${spec} asks of whoever joins`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      it('is told of every subnet but root, in two requests after each other', async () => {
        const trips = roundTrips();
        const chain = await chainOfMetadata(file, {
          ...{ functions: {}, storage: storage(intervals) },
          observe: trips.observe,
        });
        trips.reset();
        const [first, second, ...others] = await chain.registrationOffers(at);
        expect(trips.sequential()).toBe(2);
        expect(others).toEqual([]);
        expect(second?.netuid).toBe(300);
        expect(first).toEqual({
          netuid: 2,
          burn: 2n ** 60n + 1n,
          open: true,
          neurons: 2,
          mostNeurons: 256,
          reopensAt: intervals ? 361 : undefined,
          immunityPeriod: 5_000,
          halfLife: intervals ? undefined : 720,
          proofOfWork: intervals ? true : undefined,
        });
      });

      it('lets a uid be immune from its registration on, and no seat on root', async () => {
        const chain = await chainOfMetadata(file, { functions: {}, storage: storage(intervals) });
        const places = [
          { hotkey: ALICE, netuid: 2 as Netuid, uid: 1 },
          { hotkey: ALICE, netuid: 0 as Netuid, uid: 1 },
        ];
        expect(await chain.tenures(places, at)).toEqual([
          { ...places[0], registeredAt: 2 ** 40, immunityPeriod: 5_000 },
          { ...places[1], registeredAt: 0, immunityPeriod: undefined },
        ]);
      });

      it('gives a hotkey that set no take the one that the runtime names, and leaves a take of zero', async () => {
        const chain = await chainOfMetadata(file, { functions: {}, storage: storage(intervals) });
        expect(await chain.seatTake(ALICE, at)).toBe(11_796);
        expect(await chain.seatTake(BOB, at)).toBeUndefined();
      });

      it('tells the seats of root by uid, with what is staked on each', async () => {
        const chain = await chainOfMetadata(file, { functions: {}, storage: storage(intervals) });
        expect(await chain.rootTerms(at)).toEqual({
          seats: [
            { uid: 0, hotkey: BOB, stake: { netuid: 0, units: 2n ** 63n } },
            { uid: 1, hotkey: ALICE, stake: { netuid: 0, units: 0n } },
          ],
          mostSeats: 64,
          intervalFull: true,
        });
      });
    },
  );
}
