import type { Family } from '../../../../chain/delegation.js';
import { note, number, type TableView, text } from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { takeText } from '../../../../units/proportion.js';
import type { Ratio } from '../../../../units/ratio.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { takeJson } from '../../share-json.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly hotkey: Ss58;
  readonly families: readonly Family[];
  readonly most: Ratio;
};

export const takesView = ({ network, at, hotkey, families, most }: Report): TableView => ({
  kind: 'table',
  title: `Childkey takes on ${network} at block ${at.number}`,
  columns: [
    { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
    { id: 'take', title: 'Keeps', align: 'right', sacrifice: 0 },
    { id: 'least', title: 'Least', align: 'right', sacrifice: 2 },
    { id: 'most', title: 'Most', align: 'right', sacrifice: 2 },
    { id: 'rises_at', title: 'May rise from block', align: 'right', sacrifice: 1 },
  ],
  rows: families.map((family) => [
    number(family.netuid),
    text(takeText(family.take)),
    text(takeText(family.leastTake)),
    text(takeText(most)),
    risesAt(family, at) === null ? note('-') : number(family.takeOpensAt),
  ]),
  empty: 'the chain has no subnet but root',
  notes: [`hotkey ${hotkey}`, 'it may fall at any time'],
});

/** A block that has come is no news. */
const risesAt = ({ takeOpensAt }: Family, { number: now }: BlockRef): number | null =>
  takeOpensAt > now + 1 ? takeOpensAt : null;

export const takesJson = ({ at, hotkey, families, most }: Report): Data => ({
  hotkey,
  takes: families.map((family) => ({
    netuid: family.netuid,
    take: takeJson(family.take),
    least: takeJson(family.leastTake),
    most: takeJson(most),
    risesAt: risesAt(family, at),
  })),
});
