import { expect, test } from 'vitest';
import type { Metagraph, Neuron } from '../../src/chain/metagraph.js';
import type { SubnetStanding } from '../../src/chain/subnet-standing.js';
import { listView } from '../../src/commands/subnet/list/view.js';
import { changesBetween } from '../../src/commands/subnet/show/changes.js';
import { changesView } from '../../src/commands/subnet/show/changes-view.js';
import { type Report, showView } from '../../src/commands/subnet/show/view.js';
import { renderView } from '../../src/format/render.js';
import type { View } from '../../src/format/view.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { ratio } from '../../src/units/ratio.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const DAVE = parseSs58('5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy');
const at = { number: 8_123_456, hash: '0x07' } as const;
const netuid = 128 as Netuid;
const large = 123_456_789_123_456_789n;

const subnet: SubnetStanding = {
  netuid,
  name: 'a name that its owner made as long as the chain allows',
  symbol: 'β',
  tempo: 360,
  ownerColdkey: ALICE,
  ownerHotkey: ALICE,
  price: raoPerAlpha(123_456_789n),
  taoIn: rao(large),
  alphaIn: alpha(netuid, large),
  alphaOut: alpha(netuid, large),
  registeredAt: 1,
  firstEmission: undefined,
  blocksSinceLastEpoch: 3,
  emission: rao(333_333_333n),
  alphaOutEmission: alpha(netuid, 1_000_000_000n),
  ...{ neurons: 255, mostNeurons: 256, validators: 64, mechanisms: 2 },
  ...{ burn: rao(123_456_789n), registrationOpen: true },
};
const root: SubnetStanding = {
  ...{ ...subnet, netuid: 0 as Netuid, name: 'root', symbol: 'Τ', emission: rao(0n) },
  price: raoPerAlpha(1_000_000_000n),
};
const closed: SubnetStanding = {
  ...{ ...subnet, netuid: 5 as Netuid, name: 'Größe', registrationOpen: false },
  ...{ firstEmission: 258, emission: rao(666_666_666n), price: raoPerAlpha(7n) },
};
const all = [root, closed, subnet];
const neuron: Neuron = {
  ...{
    uid: 255,
    hotkey: ALICE,
    coldkey: ALICE,
    identity: 'Größe',
    registeredAt: 1,
    lastUpdate: 8_123_400,
  },
  ...{ stakeWeight: alpha(netuid, large), alphaStake: alpha(netuid, large), rootStake: rao(large) },
  ...{ consensus: ratio(1), incentive: ratio(2), dividends: ratio(65_535) },
  ...{ validatorTrust: ratio(3), trust: undefined, rank: undefined },
  ...{ emission: alpha(netuid, 1n), validatorPermit: true, active: true },
  axon: { ip: 0xc0000201n, ipType: 4, port: 8091, version: 9 },
};
const metagraph: Metagraph = {
  ...{ netuid, name: 'two', symbol: 'β', tempo: 360, blocksSinceLastEpoch: 3 },
  ...{ mechanism: 1, mechanisms: 2, registeredAt: 8_123_000, firstEmission: undefined },
  ...{ ownerColdkey: ALICE, ownerHotkey: ALICE, mostNeurons: 256, neurons: [neuron] },
  ...{ price: raoPerAlpha(123_456_789n), taoIn: rao(large), alphaIn: alpha(netuid, large) },
  ...{ alphaOut: alpha(netuid, large), burn: rao(500_000n), registrationOpen: true },
};
const shown: Report = {
  ...{ network: 'finney', at, metagraph, neurons: [neuron], labelOf: () => undefined },
  ...{ perDay: new Map([[neuron, alpha(netuid, 20n)]]), opensAt: 8_130_200, blockTime: 12_000 },
  since: undefined,
};
const earlier: Neuron[] = [
  { ...neuron, incentive: ratio(700), stakeWeight: alpha(netuid, 5n), validatorPermit: false },
  { ...neuron, uid: 3, hotkey: BOB },
  { ...neuron, uid: 4, hotkey: CHARLIE, incentive: ratio(0) },
];
const later: Neuron[] = [
  neuron,
  { ...neuron, uid: 3, hotkey: DAVE, registeredAt: 8_123_400 },
  { ...neuron, uid: 4, hotkey: CHARLIE, incentive: ratio(30) },
];
const atUids = (neurons: readonly Neuron[]) => neurons.map((each, uid) => ({ ...each, uid }));
const changes = changesBetween(atUids(earlier), atUids(later));
const since = {
  at: { number: 8_123_000, hash: '0x06' },
  changes,
  all: changes.length + 3,
} as const;

const views: readonly (readonly [title: string, view: View, shown: readonly string[]])[] = [
  [
    'list',
    listView({ network: 'finney', at, all, subnets: all }),
    ['0.123456789 τ/α', '128', '33.3333%', '66.6666%', 'closed'],
  ],
  ['show', showView(shown), [ALICE, '0.00003', '1.00000', 'block 8130200, in 6744 blocks']],
  ['show.diff', changesView(shown, since), ['replaced', 'stake_weight', DAVE, '3 smaller']],
];

test.each(views)('subnet %s stays whole and in line at 80 columns', (_title, view, shown) => {
  const drawn = renderView(view, { width: 80, colour: false });
  expect(drawn.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  for (const value of shown) expect(drawn).toContain(value);
});

test.each(views.flatMap(([name, view]) => [80, 120].map((width) => ({ name, view, width }))))(
  'subnet $name at $width columns',
  async ({ name, view, width }) => {
    const drawn = renderView(view, { width, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/subnet-${name}.${width}.txt`);
  },
);
