import { expect, it } from 'vitest';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;

const specs = [
  { spec: 293, hasClock: false, freezes: false },
  { spec: 346, hasClock: false, freezes: true },
  { spec: 381, hasClock: false, freezes: true },
  { spec: 424, hasClock: true, freezes: true },
];

for (const { spec, hasClock, freezes } of specs) {
  const storage: Recording['storage'] = [
    ['NetworksAdded', [0], true],
    ['NetworksAdded', [2], true],
    ['Tempo', [2], 99],
    ['CommitRevealWeightsEnabled', [2], true],
    ['RevealPeriodEpochs', [2], 3],
    ...(freezes ? ([['AdminFreezeWindow', [], 12]] as const) : []),
    ...(hasClock
      ? ([
          ['LastEpochBlock', [2], 5],
          ['PendingEpochAt', [2], 9],
          ['SubnetEpochIndex', [2], 4],
          ['BlocksSinceLastStep', [2], 2],
          ['MaxEpochsPerBlock', [], 2],
        ] as const)
      : []),
  ];
  describeShared(`the epochs of spec ${spec}`, `metadata/subtensor-${spec}.scale`, (file) => {
    it('go by the clock that this runtime keeps, or by none', async () => {
      const trips = roundTrips();
      const chain = await chainOfMetadata(file, { functions: {}, storage, observe: trips.observe });
      trips.reset();
      const schedules = await chain.epochSchedules(at);
      expect(trips.sequential()).toBe(2);
      expect(schedules).toEqual({
        subnets: [
          {
            ...{ netuid: 2, tempo: 99, commitReveal: true, revealPeriod: 3 },
            clock: hasClock
              ? {
                  ...{ lastEpochBlock: 5, pendingEpochAt: 9, subnetEpochIndex: 4 },
                  blocksSinceLastStep: 2,
                }
              : undefined,
          },
        ],
        mostPerBlock: hasClock ? 2 : undefined,
        freezeWindow: freezes ? 12 : 0,
      });
    });
  });
}
