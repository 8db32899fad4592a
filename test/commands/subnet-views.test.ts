import { expect, test } from 'vitest';
import type { Neuron } from '../../src/chain/metagraph.js';
import type { SubnetSummary } from '../../src/chain/subnet.js';
import { listView } from '../../src/commands/subnet/list/view.js';
import { showView } from '../../src/commands/subnet/show/view.js';
import { renderView } from '../../src/format/render.js';
import type { View } from '../../src/format/view.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { ratio } from '../../src/units/ratio.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const at = { number: 8_123_456, hash: '0x07' } as const;
const netuid = 128 as Netuid;
const large = 123_456_789_123_456_789n;

const subnet: SubnetSummary = {
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
};
const neuron: Neuron = {
  ...{ uid: 255, hotkey: ALICE, coldkey: ALICE, registeredAt: 1, lastUpdate: 8_123_400 },
  ...{ stakeWeight: alpha(netuid, large), alphaStake: alpha(netuid, large), rootStake: rao(large) },
  ...{ consensus: ratio(1), incentive: ratio(2), dividends: ratio(65_535) },
  ...{ validatorTrust: ratio(3), trust: undefined, rank: undefined },
  ...{ emission: alpha(netuid, 1n), validatorPermit: true, active: true },
  axon: { ip: 0xc0000201n, ipType: 4, port: 8091, version: 9 },
};
const metagraph = {
  ...{ netuid, name: 'two', symbol: 'β', tempo: 360, blocksSinceLastEpoch: 3 },
  ...{ ownerColdkey: ALICE, mostNeurons: 256, neurons: [neuron] },
};

const views: readonly (readonly [title: string, view: View, shown: readonly string[]])[] = [
  ['list', listView({ network: 'finney', at, subnets: [subnet] }), ['0.123456789 τ/α', '128']],
  ['show', showView({ network: 'finney', at, metagraph }), [ALICE, '0.00003', '1.00000']],
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
