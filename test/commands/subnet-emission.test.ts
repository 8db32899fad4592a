import { expect, it, test } from 'vitest';
import type { EmissionState, EmissionSubnet } from '../../src/chain/emission.js';
import type { Metagraph, Neuron } from '../../src/chain/metagraph.js';
import { forecastOf } from '../../src/commands/subnet/emission/forecast/halvings.js';
import { forecastJson, forecastView } from '../../src/commands/subnet/emission/forecast/view.js';
import { incomeOf, perDay } from '../../src/commands/subnet/emission/income/expect.js';
import { incomeView } from '../../src/commands/subnet/emission/income/view.js';
import { nextBlock } from '../../src/commands/subnet/emission/next-block.js';
import { sharesJson, sharesView } from '../../src/commands/subnet/emission/shares/view.js';
import { renderView } from '../../src/format/render.js';
import type { View } from '../../src/format/view.js';
import { type AlphaUnits, alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { ratio } from '../../src/units/ratio.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const TAO = 1_000_000_000n;
const at = { number: 8_123_456, hash: '0x07' } as const;
const netuid = 2 as Netuid;

const issued = { issuance: rao(10_400_000n * TAO), time: Date.UTC(2026, 5, 30) };
const forecast = forecastOf(issued, at.number, 12_000, { halvings: 3, points: 64 });

it('a halving is a block, and a day if blocks take what they should', () => {
  const [first, second] = forecast.halvings;
  expect(first).toEqual({
    issuance: 10_500_000n * TAO,
    emission: TAO / 2n,
    block: at.number + 100_000,
    time: Date.UTC(2026, 5, 30) + 100_000 * 12_000,
  });
  expect(second?.block).toBe(at.number + 100_000 + 10_500_000);
  const untimed = forecastOf(issued, at.number, undefined, { halvings: 1, points: 2 });
  expect(untimed.halvings[0]?.time).toBeUndefined();
  expect(untimed.points).toEqual([
    { block: at.number, issuance: issued.issuance },
    { block: at.number + 100_000, issuance: 10_500_000n * TAO },
  ]);
});

const forecastReport = { ...{ network: 'finney', at, issued, forecast }, blockTime: 12_000 };

it('tells scripts what the dates assume', () => {
  const { assumes, halvings } = forecastJson(forecastReport);
  expect(assumes).toContain('if everything that is emitted stays');
  expect(assumes).toContain('every block takes 12 seconds');
  expect(halvings[0]?.time).toBe('2026-07-13T21:20:00.000Z');
});

const subnet: EmissionSubnet = {
  netuid,
  movingPrice: 2n ** 31n,
  minerBurned: 0n,
  enabled: true,
  eligible: true,
  ownerCutEnabled: true,
  pool: {
    ...{ netuid, mechanism: 'dynamic', taoReserve: rao(1_000n * TAO), feeRate: 33 },
    alphaReserve: (2_000n * TAO) as AlphaUnits,
    rule: { kind: 'weighted', quoteWeight: 5n * 10n ** 17n },
  },
  alphaOut: alpha(netuid, 500n * TAO),
  lastTao: rao(TAO / 3n),
  lastAlphaOut: alpha(netuid, TAO),
};
const other = (number: number, change: Partial<EmissionSubnet>): EmissionSubnet => ({
  ...subnet,
  netuid: number as Netuid,
  pool: { ...subnet.pool, netuid: number as Netuid },
  ...change,
});
const state: EmissionState = {
  ...issued,
  ...{ rootTao: rao(5_000_000n * TAO), taoWeight: 971_718_665_099_567_868n, ownerCut: 11_796 },
  subnets: [
    subnet,
    other(3, { minerBurned: 2n ** 31n }),
    other(4, { enabled: false }),
    other(5, { eligible: false }),
  ],
};
const sharesReport = { ...{ network: 'finney', at, state }, next: nextBlock(state), differs: true };

it('a subnet that denies its miners half gets half as much, and one that is off nothing', () => {
  const given = sharesReport.next?.map(({ emission }) => emission.taoSpent) ?? [];
  expect(given).toHaveLength(3);
  const [full = 0n, half = 0n, off] = given;
  expect(off).toBe(0n);
  // One is cut off at the last unit more than the other.
  expect(full - 2n * half).toBeLessThanOrEqual(4n);
  expect(full + half).toBeLessThanOrEqual(TAO);
  expect(full + half).toBeGreaterThan(TAO - 10n);
});

it('says nothing of the next block where the runtime keeps other things', () => {
  const older = { ...state, subnets: [other(3, { minerBurned: undefined })] };
  const report = { ...sharesReport, state: older, next: nextBlock(older) };
  expect(report.next).toBeUndefined();
  expect(sharesJson(report).subnets[0]?.next).toBeNull();
  expect(renderView(sharesView(report), { width: 200, colour: false })).toContain('another rule');
});

const neuron = (uid: number, incentive: number, dividends: number): Neuron => ({
  ...{ uid, hotkey: BOB, coldkey: uid === 3 ? ALICE : BOB, registeredAt: 1, lastUpdate: 1 },
  ...{ stakeWeight: alpha(netuid, 1n), alphaStake: alpha(netuid, 1n), rootStake: rao(1n) },
  ...{ consensus: ratio(0), incentive: ratio(incentive), dividends: ratio(dividends) },
  ...{ validatorTrust: ratio(0), trust: undefined, rank: undefined, axon: undefined },
  ...{ emission: alpha(netuid, 123n * TAO), validatorPermit: true, active: true },
  identity: undefined,
});
const metagraph: Metagraph = {
  ...{ netuid, name: 'two', symbol: 'β', tempo: 360, blocksSinceLastEpoch: 3 },
  ...{ ownerColdkey: ALICE, mostNeurons: 256 },
  neurons: [neuron(0, 3, 0), neuron(1, 1, 10), neuron(2, 0, 30), neuron(3, 4, 0)],
} as unknown as Metagraph;
const perBlock = {
  ...{ server: 400n as AlphaUnits, validator: 300n as AlphaUnits },
  ...{ rootAlpha: 100n as AlphaUnits, ownerCut: 0n as AlphaUnits },
};
const income = (uid: number, of = metagraph) =>
  incomeOf(of.neurons[uid] ?? neuron(9, 0, 0), of, perBlock, 100);

it('a uid earns by its part of incentive and dividends, the owner’s miners nothing', () => {
  expect([income(0), income(1), income(2), income(3)].map(({ mining }) => mining.units)).toEqual([
    ...[15_000n, 5_000n],
    ...[0n, 0n],
  ]);
  expect(income(1).validating.units).toBe(7_500n);
  expect(income(2).validating.units).toBe(22_500n);
});

it('validators get the miners’ half where nobody has any incentive', () => {
  const idle = { ...metagraph, neurons: [neuron(0, 0, 10), neuron(1, 0, 30)] };
  expect(income(1, idle).validating.units).toBe(52_500n);
});

it('a day has as many epochs as fit, and none without a block time', () => {
  expect(perDay(alpha(netuid, 100n), 360, 12_000)?.units).toBe(2_000n);
  expect(perDay(alpha(netuid, 100n), 360, undefined)).toBeUndefined();
});

const views: readonly (readonly [title: string, view: View])[] = [
  ['forecast', forecastView(forecastReport)],
  ['shares', sharesView(sharesReport)],
  [
    'income',
    incomeView({
      ...{ network: 'finney', at, netuid, neuron: neuron(1, 1, 10), income: income(1) },
      ...{ epochLength: 360, price: raoPerAlpha(123_456_789n), blockTime: 12_000 },
    }),
  ],
];

test.each(views.flatMap(([name, view]) => [80, 120].map((width) => ({ name, view, width }))))(
  'subnet emission $name at $width columns',
  async ({ name, view, width }) => {
    const drawn = renderView(view, { width, colour: false });
    expect(drawn.split('\n').filter((line) => [...line].length > width)).toEqual([]);
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/subnet-emission-${name}.${width}.txt`);
  },
);
