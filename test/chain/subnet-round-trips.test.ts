import { expect, it } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import type { Netuid } from '../../src/units/money.js';
import { encodeSs58, parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const [SUBNETS, NEURONS] = [128, 256];
const netuid = 3 as Netuid;

const letters = (text: string) => [...Buffer.from(text)];
const many = <T>(length: number, of: (index: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => of(index));
const hotkeys = many(NEURONS, (index) => {
  const key = new Uint8Array(32);
  new DataView(key.buffer).setUint32(0, index + 1);
  return encodeSs58(key);
});

const infos = many(SUBNETS, (of) => ({
  ...{ netuid: of, ownerHotkey: BOB, ownerColdkey: BOB, tempo: 360, networkRegisteredAt: of },
  ...{ subnetName: letters(`subnet ${of}`), tokenSymbol: letters('γ'), taoInEmission: BigInt(of) },
}));
const neurons = {
  ...{ netuid, name: letters('three'), symbol: letters('γ'), ownerColdkey: BOB, ownerHotkey: BOB },
  ...{ networkRegisteredAt: 1, tempo: 360, blocksSinceLastStep: 3, maxUids: NEURONS, burn: 1n },
  ...{ registrationAllowed: true, taoIn: 1n, alphaIn: 1n, alphaOut: 1n },
  ...{ hotkeys, coldkeys: hotkeys, identities: many(NEURONS, () => null) },
  axons: many(NEURONS, (uid) => ({ ip: 1n, port: uid + 1, ipType: 4 })),
  active: many(NEURONS, () => true),
  validatorPermit: many(NEURONS, (uid) => uid % 2 === 0),
  ...Object.fromEntries(
    ['lastUpdate', 'emission', 'dividends', 'incentives', 'consensus', 'blockAtRegistration']
      .concat(['alphaStake', 'taoStake', 'totalStake'])
      .map((name, column) => [name, many(NEURONS, (uid) => uid * 10 + column)]),
  ),
  ...{ trust: [], rank: [] },
};

const recording = (spec: number, observe: Recording['observe'] & object): Recording => ({
  functions: {
    'SubnetInfoRuntimeApi.get_all_dynamic_info': infos,
    'SubnetInfoRuntimeApi.get_selective_metagraph': neurons,
    'SwapRuntimeApi.current_alpha_price': 7n,
    ...(spec >= 381 && {
      'SwapRuntimeApi.current_alpha_price_all': many(SUBNETS, (of) => ({ netuid: of, price: 7n })),
    }),
  },
  storage: [
    ...many(SUBNETS, (of) => ['SubnetworkN', [of], of * 2] as const),
    ...many(SUBNETS, (of) => ['ValidatorPermit', [of], many(of, () => true)] as const),
    ...many(SUBNETS, (of) => ['Burn', [of], of * 3] as const),
  ],
  observe,
});

for (const spec of [293, 346, 381, 424]) {
  describeShared(
    `a whole network is as near as one subnet, on the runtime of spec ${spec}`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      const trips = roundTrips();
      let opened: Promise<Chain> | undefined;
      const open = (): Promise<Chain> => {
        opened ??= chainOfMetadata(file, recording(spec, trips.observe));
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
