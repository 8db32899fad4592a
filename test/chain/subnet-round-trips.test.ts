import { expect, it } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';
import { hotkeys, many, NEURONS, netuid, SUBNETS, wholeNetwork } from '../support/whole-network.js';

for (const spec of [293, 346, 381, 424]) {
  describeShared(
    `a whole network is as near as one subnet, on the runtime of spec ${spec}`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      const trips = roundTrips();
      let opened: Promise<Chain> | undefined;
      const open = (): Promise<Chain> => {
        opened ??= chainOfMetadata(file, wholeNetwork(spec, trips.observe));
        return opened;
      };

      it(`lists ${SUBNETS} subnets in three round trips, each with its own numbers`, async () => {
        const chain = await open();
        trips.reset();
        const standings = await chain.standings(await chain.head());
        expect(trips.sequential()).toBeLessThanOrEqual(3);
        expect(standings.map((subnet) => subnet.netuid)).toEqual(many(SUBNETS, (of) => of));
        expect(
          standings.map(({ neurons: count, validators, burn, emission }) => [
            ...[count, validators, burn, emission],
          ]),
        ).toEqual(many(SUBNETS, (of) => [of * 2, of, BigInt(of * 3), BigInt(of)]));
      });

      it(`shows ${NEURONS} neurons in three round trips, each with its own numbers`, async () => {
        const chain = await open();
        trips.reset();
        const metagraph = await chain.metagraph(netuid, await chain.head());
        expect(trips.sequential()).toBeLessThanOrEqual(3);
        expect(metagraph?.neurons).toHaveLength(NEURONS);
        for (const neuron of metagraph?.neurons ?? []) {
          const { uid } = neuron;
          expect(neuron).toMatchObject({
            ...{ hotkey: hotkeys[uid], lastUpdate: uid * 10, registeredAt: uid * 10 + 5 },
            emission: { units: BigInt(uid * 10 + 1) },
            ...{ dividends: uid * 10 + 2, incentive: uid * 10 + 3, consensus: uid * 10 + 4 },
            ...{ validatorPermit: uid % 2 === 0, axon: { port: uid + 1 } },
            ...{ alphaStake: { units: BigInt(uid * 10 + 6) }, rootStake: BigInt(uid * 10 + 7) },
          });
        }
      });
    },
  );
}
