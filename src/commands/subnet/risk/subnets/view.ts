import type { SubnetEviction } from '../../../../chain/eviction.js';
import { priceJson } from '../../../../format/json.js';
import {
  address,
  bad,
  type Cell,
  type Column,
  count,
  good,
  note,
  number,
  priceCell,
  type TableView,
} from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { durationText } from '../../../../units/duration.js';
import type { Endangered } from './line.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly eviction: SubnetEviction;
  readonly line: readonly Endangered[];
  /** Milliseconds between blocks, where blocks keep time. */
  readonly blockTime: number | undefined;
};

const columns: readonly Column[] = [
  { id: 'goes_with', title: 'Goes with', align: 'right', sacrifice: 0 },
  { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
  { id: 'moving_price', title: 'Moving price', align: 'right', sacrifice: 1 },
  { id: 'ahead', title: 'Ahead', align: 'right', sacrifice: 3 },
  { id: 'immune_for', title: 'Immune for', sacrifice: 2 },
  { id: 'registered_at', title: 'Registered', align: 'right', sacrifice: 4 },
  { id: 'owner', title: 'Owner', sacrifice: 5 },
];

export const subnetsView = ({ network, at, eviction, line, blockTime }: Report): TableView => ({
  kind: 'table',
  title: `Which subnet of ${network} makes room for a new one, as of block ${at.number}`,
  columns,
  rows: line.map((each) => [
    goesCell(each),
    number(each.netuid),
    priceCell(each.price),
    each.ahead === undefined ? note('-') : priceCell(each.ahead),
    immuneCell(each, blockTime),
    count(each.registeredAt),
    address(each.ownerColdkey),
  ]),
  empty: 'there are no subnets',
  notes: notesOf(eviction, line),
});

const goesCell = ({ goesWith }: Endangered): Cell => {
  if (goesWith === undefined) return note('-');
  return goesWith === 1 ? bad('the next') : count(goesWith);
};

function immuneCell({ immuneFor }: Endangered, blockTime: number | undefined): Cell {
  if (immuneFor === 0) return note('-');
  const time = blockTime === undefined ? '' : ` (${durationText(immuneFor * blockTime)})`;
  return good(`${immuneFor} ${immuneFor === 1 ? 'block' : 'blocks'}${time}`);
}

function notesOf({ mostSubnets }: SubnetEviction, line: readonly Endangered[]): readonly string[] {
  const free = mostSubnets - line.length;
  const allImmune = line.every(({ goesWith }) => goesWith === undefined);
  return [
    free > 0
      ? `${free} of ${mostSubnets} places are free: no subnet is dissolved before they are taken`
      : `all ${mostSubnets} places are taken${allImmune ? ', and all subnets are immune: no new one can be made' : ''}`,
    'goes with: which new subnet from now, at these prices; the lowest moving price goes first, of equals the longest registered',
  ];
}

export const subnetsJson = ({ eviction, line }: Report): Data => ({
  mostSubnets: eviction.mostSubnets,
  freePlaces: Math.max(0, eviction.mostSubnets - line.length),
  immunityPeriod: eviction.immunityPeriod,
  subnets: line.map((each) => ({
    netuid: each.netuid,
    goesWith: each.goesWith ?? null,
    immuneFor: each.immuneFor,
    movingPrice: priceJson(each.price),
    ahead: each.ahead === undefined ? null : priceJson(each.ahead),
    registeredAt: each.registeredAt,
    ownerColdkey: each.ownerColdkey,
  })),
});
