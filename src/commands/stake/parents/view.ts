import type { Family } from '../../../chain/delegation.js';
import { address, number, type TableView, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { proportionText, takeText } from '../../../units/proportion.js';
import type { Ss58 } from '../../../units/ss58.js';
import { proportionJson, takeJson } from '../share-json.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly hotkey: Ss58;
  readonly families: readonly Family[];
};

export const parentsView = (report: Report): TableView => ({
  kind: 'table',
  title: `Parents on ${report.network} at block ${report.at.number}`,
  columns: [
    { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Parent', sacrifice: 0 },
    { id: 'share', title: 'Lends of its stake', align: 'right', sacrifice: 0 },
    { id: 'keeps', title: 'Hotkey keeps', align: 'right', sacrifice: 1 },
    { id: 'raw', title: 'Raw share', align: 'right', sacrifice: 2 },
  ],
  rows: lent(report).map(({ netuid, take, hotkey, share }) => [
    number(netuid),
    address(hotkey),
    text(proportionText(share)),
    text(takeText(take)),
    text(share.toString()),
  ]),
  empty: 'none',
  notes: [`hotkey ${report.hotkey}`],
});

const lent = ({ families }: Report) =>
  families.flatMap(({ netuid, take, parents }) =>
    parents.map((parent) => ({ netuid, take, ...parent })),
  );

export const parentsJson = (report: Report): Data => ({
  hotkey: report.hotkey,
  parents: lent(report).map(({ netuid, take, hotkey, share }) => ({
    ...{ netuid, hotkey, share: proportionJson(share), keeps: takeJson(take) },
  })),
});
