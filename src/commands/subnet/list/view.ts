import type { SubnetSummary } from '../../../chain/subnet.js';
import { alphaJson, type Json, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  count,
  note,
  priceCell,
  type TableView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly subnets: readonly SubnetSummary[];
};

/** Names come from owners and may fill a screen; --json has them whole. */
const LONGEST_NAME = 20;

export const listView = ({ network, at, subnets }: Report): TableView => ({
  kind: 'table',
  title: `Subnets of ${network} at block ${at.number}`,
  columns: [
    { title: 'Netuid', sacrifice: 0, align: 'right' },
    { title: 'Name', sacrifice: 1 },
    { title: '', sacrifice: 2 },
    { title: 'Price', sacrifice: 3, align: 'right' },
    { title: 'TAO in pool', sacrifice: 4, align: 'right' },
    { title: 'Tempo', sacrifice: 5, align: 'right' },
    { title: 'Emission since', sacrifice: 6, align: 'right' },
    { title: 'Alpha in pool', sacrifice: 7, align: 'right' },
    { title: 'Alpha staked', sacrifice: 8, align: 'right' },
    { title: 'Owner', sacrifice: 9 },
  ],
  rows: subnets.map((subnet) => [
    text(String(subnet.netuid)),
    text(shortName(subnet.name)),
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

function shortName(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST_NAME
    ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…`
    : letters.join('');
}

const startedCell = ({ netuid, firstEmission }: SubnetSummary): Cell => {
  if (firstEmission !== undefined) return count(firstEmission);
  return note(netuid === 0 ? '-' : 'not started');
};

export const listJson = ({ subnets }: Report): Json => ({ subnets: subnets.map(subnetJson) });

/** One subnet for scripts; `firstEmission` is null until its owner starts it. */
export const subnetJson = (subnet: SubnetSummary): Json => ({
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
