import type { Commitment } from '../../../chain/commitments.js';
import { address, count, longText, type TableView } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import { fieldJson, fieldText } from '../field-text.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly commitments: readonly Commitment[];
};

/** Hotkeys write what they like; --full has the whole. */
const LONGEST = 60;

export const listView = ({ network, at, netuid, commitments }: Report): TableView => ({
  kind: 'table',
  title: `Commitments on subnet ${netuid} of ${network} at block ${at.number}`,
  columns: [
    { id: 'hotkey', title: 'Hotkey', sacrifice: 0 },
    { id: 'block', title: 'Block', align: 'right', sacrifice: 1 },
    { id: 'fields', title: 'Committed', sacrifice: 0 },
  ],
  rows: commitments.map(({ hotkey, block, fields }) => [
    address(hotkey),
    count(block),
    longText(fields.map(fieldText).join('; '), LONGEST),
  ]),
  empty: 'none; the chain has no such subnet, or nobody has committed anything',
});

export const listJson = ({ netuid, commitments }: Report): Data => ({
  netuid,
  commitments: commitments.map(({ hotkey, block, fields }) => ({
    ...{ hotkey, block, fields: fields.map(fieldJson) },
  })),
});
