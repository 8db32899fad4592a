import type { SubnetSummary } from '../../../chain/subnet.js';
import { alphaJson, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  count,
  longText,
  note,
  number,
  priceCell,
  type TableView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { ListData, SubnetData } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly subnets: readonly SubnetSummary[];
};

/** Names come from owners and may fill a screen; --full has them whole. */
const LONGEST_NAME = 20;

export const listView = ({ network, at, subnets }: Report): TableView => ({
  kind: 'table',
  title: `Subnets of ${network} at block ${at.number}`,
  columns: [
    { id: 'netuid', title: 'Netuid', sacrifice: 0, align: 'right' },
    { id: 'name', title: 'Name', sacrifice: 1 },
    { id: 'symbol', title: '', sacrifice: 2 },
    { id: 'price', title: 'Price', sacrifice: 3, align: 'right' },
    { id: 'tao_in_pool', title: 'TAO in pool', sacrifice: 4, align: 'right' },
    { id: 'tempo', title: 'Tempo', sacrifice: 5, align: 'right' },
    { id: 'emission_since', title: 'Emission since', sacrifice: 6, align: 'right' },
    { id: 'alpha_in_pool', title: 'Alpha in pool', sacrifice: 7, align: 'right' },
    { id: 'alpha_staked', title: 'Alpha staked', sacrifice: 8, align: 'right' },
    { id: 'owner', title: 'Owner', sacrifice: 9 },
  ],
  rows: subnets.map((subnet) => [
    number(subnet.netuid),
    longText(subnet.name, LONGEST_NAME),
    text(subnet.symbol),
    priceCell(subnet.price),
    tao(subnet.taoIn),
    count(subnet.tempo),
    startedCell(subnet),
    alphaCell(subnet.alphaIn),
    alphaCell(subnet.alphaOut),
    // Nobody owns root.
    subnet.netuid === 0 ? note('-') : address(subnet.ownerColdkey),
  ]),
  empty: 'none',
});

const startedCell = ({ netuid, firstEmission }: SubnetSummary): Cell => {
  if (firstEmission !== undefined) return count(firstEmission);
  return note(netuid === 0 ? '-' : 'not started');
};

export const listJson = ({ subnets }: Report): ListData => ({ subnets: subnets.map(subnetJson) });

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
