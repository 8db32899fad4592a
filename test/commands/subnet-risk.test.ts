import { describe, expect, it, test } from 'vitest';
import type { SubnetEviction, UidEviction } from '../../src/chain/eviction.js';
import { lineOf as lineOfSubnets } from '../../src/commands/subnet/risk/subnets/line.js';
import { subnetsView } from '../../src/commands/subnet/risk/subnets/view.js';
import { lineOf } from '../../src/commands/subnet/risk/uids/line.js';
import { uidsJson, uidsView } from '../../src/commands/subnet/risk/uids/view.js';
import { renderView } from '../../src/format/render.js';
import type { View } from '../../src/format/view.js';
import { alpha, type Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;
const at = { number: 8_123_456, hash: '0x07' } as const;

const neuron = (uid: number, emission: bigint, age: number, score?: number) => ({
  ...{ uid, hotkey: uid === 0 ? ALICE : BOB, emission: alpha(netuid, emission), score },
  ...{ registeredAt: at.number + 1 - age, ownedByOwner: uid === 0 },
});
const eviction: UidEviction = {
  candidates: [
    neuron(0, 0n, 9_000),
    neuron(1, 70n, 9_000),
    neuron(2, 20n, 8_000),
    neuron(3, 20n, 8_001),
    neuron(4, 0n, 10),
  ],
  mostNeurons: 5,
  immunityPeriod: 5_000,
  minNonImmuneUids: 1,
  immuneOwnerUidsLimit: 1,
  subnetOwnerHotkey: ALICE,
};
const order = (change: Partial<UidEviction>) =>
  lineOf({ ...eviction, ...change }, at).map(({ uid, goesWith }) => [uid, goesWith]);

describe('the line of those who lose their uid', () => {
  it('goes by emission, then by age, then to the immune when too few others are left', () => {
    expect(order({})).toEqual([
      ...[
        [3, 1],
        [2, 2],
        [4, 3],
      ],
      ...[
        [0, undefined],
        [1, undefined],
      ],
    ]);
  });

  it('begins behind the uids that are free', () => {
    expect(order({ mostNeurons: 7 }).slice(0, 2)).toEqual([
      [3, 3],
      [2, 4],
    ]);
  });

  it('ends where newcomers are next, who earn nothing yet', () => {
    // Without immunity the second registration would already replace the first.
    expect(order({ immunityPeriod: 0, minNonImmuneUids: 0 })[0]).toEqual([4, 1]);
    expect(order({ immunityPeriod: 0, minNonImmuneUids: 0 })[1]?.[1]).toBeUndefined();
  });

  it('goes by the score where the runtime has one', () => {
    const candidates = [neuron(0, 0n, 9_000, 0), neuron(1, 1n, 9_000, 9), neuron(2, 5n, 9_000, 7)];
    const line = lineOf({ ...eviction, candidates, mostNeurons: 3, minNonImmuneUids: 0 }, at);
    expect(line.map(({ uid, goesWith, ahead }) => [uid, goesWith, ahead])).toEqual([
      ...[
        [2, 1, undefined],
        [1, 2, undefined],
      ],
      [0, undefined, undefined],
    ]);
  });

  it('tells how far a neuron is from the first, and how long its registration protects it', () => {
    const line = lineOf(eviction, at);
    const of = (uid: number) => line.find((each) => each.uid === uid);
    expect(of(1)?.ahead).toEqual({ netuid, units: 50n });
    expect(of(4)?.immuneFor).toBe(4_990);
    expect(of(1)?.immuneFor).toBe(0);
    expect(of(0)?.spared).toBe(true);
  });
});

const subnets: SubnetEviction = {
  candidates: [
    { netuid: 1 as Netuid, registeredAt: 1, movingPrice: 2n ** 32n, dynamic: true },
    { netuid: 2 as Netuid, registeredAt: 2, movingPrice: 2n ** 30n, dynamic: true },
    { netuid: 3 as Netuid, registeredAt: at.number, movingPrice: 0n, dynamic: true },
    { netuid: 4 as Netuid, registeredAt: 3, movingPrice: 0n, dynamic: false },
  ].map((each) => ({ ...each, ownerColdkey: ALICE })),
  mostSubnets: 4,
  immunityPeriod: 100,
};

it('subnets go by moving price; one without a pool counts as one, the immune not at all', () => {
  const line = lineOfSubnets(subnets, at);
  expect(line.map(({ netuid: of, goesWith, ahead }) => [of, goesWith, ahead])).toEqual([
    [2, 1, 0n],
    [1, 2, 750_000_000n],
    [4, 3, 750_000_000n],
    [3, undefined, -250_000_000n],
  ]);
  expect(line[3]?.immuneFor).toBe(99);
});

const report = {
  ...{ network: 'finney', at, netuid, eviction, blockTime: 12_000 },
  line: lineOf(eviction, at),
  labelOf: () => undefined,
};
const views: readonly (readonly [title: string, view: View])[] = [
  ['uids', uidsView(report)],
  [
    'subnets',
    subnetsView({
      ...{ network: 'finney', at, eviction: subnets, blockTime: 12_000 },
      line: lineOfSubnets(subnets, at),
    }),
  ],
];

test.each(views.flatMap(([name, view]) => [80, 120].map((width) => ({ name, view, width }))))(
  'subnet risk $name at $width columns',
  async ({ name, view, width }) => {
    const drawn = renderView(view, { width, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/subnet-risk-${name}.${width}.txt`);
  },
);

it('tells scripts which rule it went by', () => {
  expect(uidsJson(report)).toMatchObject({ rule: 'emission', freeUids: 0, minNonImmuneUids: 1 });
});
