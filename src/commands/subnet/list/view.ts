import type { SubnetSummary } from '../../../chain/subnet.js';
import type { SubnetStanding } from '../../../chain/subnet-standing.js';
import { alphaJson, partsJson, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  type Column,
  count,
  longText,
  note,
  number,
  partsCell,
  priceCell,
  type TableView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText, type Rao, rao } from '../../../units/money.js';
import { type PartsPerMillion, shareOf } from '../../../units/parts-per-million.js';
import type { ListData, ListedData, SubnetData } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  /** Every subnet there is: shares are of all their emission. */
  readonly all: readonly SubnetStanding[];
  /** Those that were asked for. */
  readonly subnets: readonly SubnetStanding[];
};

type Share = (subnet: SubnetStanding) => PartsPerMillion;

/** Names come from owners and may fill a screen; --full has them whole. */
const LONGEST_NAME = 20;

const right = (id: string, title: string, sacrifice: number): Column => ({
  ...{ id, title, sacrifice },
  align: 'right',
});

const columns: readonly (readonly [Column, (subnet: SubnetStanding, share: Share) => Cell])[] = [
  [right('netuid', 'Netuid', 0), ({ netuid }) => number(netuid)],
  [{ id: 'name', title: 'Name', sacrifice: 1 }, ({ name }) => longText(name, LONGEST_NAME)],
  [{ id: 'symbol', title: '', sacrifice: 2 }, ({ symbol }) => text(symbol)],
  [right('price', 'Price', 3), ({ price }) => priceCell(price)],
  [
    right('emission_share', 'Share', 4),
    (subnet, share) => (subnet.netuid === 0 ? nothing : partsCell(share(subnet))),
  ],
  [right('registration_cost', 'Place costs', 5), (subnet) => costCell(subnet)],
  [right('tao_in_pool', 'TAO in pool', 6), ({ taoIn }) => tao(taoIn)],
  [right('validators', 'Validators', 8), ({ validators }) => count(validators)],
  [right('miners', 'Miners', 9), (subnet) => count(minersOf(subnet))],
  [right('places', 'Places', 11), ({ mostNeurons }) => count(mostNeurons)],
  [right('tempo', 'Tempo', 7), ({ tempo }) => count(tempo)],
  [right('emission_since', 'Emission since', 10), (subnet) => startedCell(subnet)],
  [right('emission', 'TAO a block', 12), ({ emission }) => tao(emission)],
  [right('alpha_in_pool', 'Alpha in pool', 13), ({ alphaIn }) => alphaCell(alphaIn)],
  [right('alpha_staked', 'Alpha staked', 14), ({ alphaOut }) => alphaCell(alphaOut)],
  [right('mechanisms', 'Mechanisms', 16), ({ mechanisms }) => count(mechanisms)],
  [
    { id: 'owner', title: 'Owner', sacrifice: 15 },
    // Nobody owns root.
    ({ netuid, ownerColdkey }) => (netuid === 0 ? nothing : address(ownerColdkey)),
  ],
];

const nothing = note('-');

export const listView = ({ network, at, all, subnets }: Report): TableView => {
  const share = shares(all);
  return {
    kind: 'table',
    title: `Subnets of ${network} at block ${at.number}`,
    columns: columns.map(([column]) => column),
    rows: subnets.map((subnet) => columns.map(([, cellOf]) => cellOf(subnet, share))),
    empty: 'none',
    notes: [
      `${subnets.length} of ${all.length} subnets; together they got ${coinText(emitted(all))} TAO in the last block`,
      'share: of that TAO; validators have a permit, miners have none',
    ],
  };
};

const minersOf = ({ neurons, validators }: SubnetStanding): number => neurons - validators;

/** A place on root is not bought. */
const costCell = ({ netuid, registrationOpen, burn }: SubnetStanding): Cell => {
  if (netuid === 0) return nothing;
  return registrationOpen ? tao(burn) : note('closed');
};

const startedCell = ({ netuid, firstEmission }: SubnetStanding): Cell => {
  if (firstEmission !== undefined) return count(firstEmission);
  return note(netuid === 0 ? '-' : 'not started');
};

/** TAO of a block that went to subnets. */
const emitted = (all: readonly SubnetStanding[]): Rao =>
  rao(all.reduce<bigint>((sum, { emission }) => sum + emission, 0n));

function shares(all: readonly SubnetStanding[]): Share {
  const whole = emitted(all);
  return ({ emission }) => shareOf(emission, whole);
}

export const listJson = ({ all, subnets }: Report): ListData => {
  const share = shares(all);
  return {
    emission: taoJson(emitted(all)),
    subnets: subnets.map((subnet) => standingJson(subnet, share)),
  };
};

/** One subnet for scripts; `firstEmission` is null until its owner starts it. */
export const subnetJson = (subnet: SubnetSummary): SubnetData => ({
  netuid: subnet.netuid,
  name: subnet.name,
  symbol: subnet.symbol,
  price: priceJson(subnet.price),
  taoInPool: taoJson(subnet.taoIn),
  alphaInPool: alphaJson(subnet.alphaIn),
  alphaStaked: alphaJson(subnet.alphaOut),
  tempo: subnet.tempo,
  ownerColdkey: subnet.ownerColdkey,
  ownerHotkey: subnet.ownerHotkey,
  registeredAt: subnet.registeredAt,
  firstEmission: subnet.firstEmission ?? null,
});

const standingJson = (subnet: SubnetStanding, share: Share): ListedData => ({
  ...subnetJson(subnet),
  blocksSinceLastEpoch: subnet.blocksSinceLastEpoch,
  emission: taoJson(subnet.emission),
  emissionShare: partsJson(share(subnet)),
  alphaEmission: alphaJson(subnet.alphaOutEmission),
  neurons: subnet.neurons,
  mostNeurons: subnet.mostNeurons,
  validators: subnet.validators,
  miners: minersOf(subnet),
  registrationCost: taoJson(subnet.burn),
  registrationOpen: subnet.registrationOpen,
  mechanisms: subnet.mechanisms,
});
