import { expect, it } from 'vitest';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;

const specs = [
  { spec: 293, newer: false },
  { spec: 346, newer: false },
  { spec: 381, newer: false },
  { spec: 424, newer: true },
];

for (const { spec, newer } of specs) {
  const storage: Recording['storage'] = [
    ['TotalIssuance', [], 2n ** 60n + 1n],
    ['TaoWeight', [], 2n ** 62n],
    ['SubnetOwnerCut', [], 11_796],
    ['SubnetTAO', [0], 9n],
    ['NetworksAdded', [2], true],
    ['SubnetMechanism', [2], 1],
    ['SubnetTAO', [2], 5n],
    ['SubnetAlphaIn', [2], 6n],
    ['SubnetAlphaOut', [2], 2n ** 63n],
    ['SubnetMovingPrice', [2], { bits: 2n ** 31n }],
    ['SubtokenEnabled', [2], true],
    ['NetworkRegistrationAllowed', [2], true],
    ['FirstEmissionBlockNumber', [2], 3],
    ['SubnetTaoInEmission', [2], 7n],
    ['SubnetAlphaOutEmission', [2], 8n],
    ...(newer
      ? ([
          ['MinerBurned', [2], { bits: 2n ** 30n }],
          ['SubnetEmissionEnabled', [2], false],
          ['OwnerCutEnabled', [2], false],
          ['SubnetExcessTao', [2], 10n],
        ] as const)
      : []),
  ];
  describeShared(`the emission of spec ${spec}`, `metadata/subtensor-${spec}.scale`, (file) => {
    it('is read whole in two requests after each other, and as far as this runtime keeps it', async () => {
      const trips = roundTrips();
      const chain = await chainOfMetadata(file, { functions: {}, storage, observe: trips.observe });
      trips.reset();
      const state = await chain.emissionState(at);
      expect(trips.sequential()).toBe(2);
      expect(state).toMatchObject({
        ...{ issuance: 2n ** 60n + 1n, time: 0, rootTao: 9n, taoWeight: 2n ** 62n },
        ownerCut: 11_796,
      });
      expect(state.subnets).toHaveLength(1);
      expect(state.subnets[0]).toMatchObject({
        netuid: 2,
        movingPrice: 2n ** 31n,
        minerBurned: newer ? 2n ** 30n : undefined,
        enabled: !newer,
        eligible: true,
        ownerCutEnabled: !newer,
        alphaOut: { netuid: 2, units: 2n ** 63n },
        lastTao: newer ? 17n : 7n,
        lastAlphaOut: { netuid: 2, units: 8n },
      });
      expect(await chain.issuance(at)).toEqual({ issuance: 2n ** 60n + 1n, time: 0 });
    });
  });
}
