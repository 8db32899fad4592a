import type { ValidatorWeights } from '../../../chain/weights.js';
import { address, count, number, type TableView, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { type Fraction, percentText } from '../../../units/fraction.js';
import type { Netuid } from '../../../units/money.js';
import { partsText } from '../likeness.js';
import { placeText } from '../rows.js';
import type { Copy } from './find.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly netuid: Netuid;
  readonly mech: number;
  readonly at: BlockRef;
  readonly blocks: readonly number[];
  readonly least: Fraction;
  readonly copies: readonly Copy[];
};

export const copiesView = (report: Report): TableView => ({
  kind: 'table',
  title: `Like weights on ${placeText(report)} of ${report.network} at block ${report.at.number}`,
  columns: [
    { id: 'validator', title: 'Validator', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 4 },
    { id: 'like', title: 'Like', align: 'right', sacrifice: 0 },
    { id: 'like_hotkey', title: 'Its hotkey', sacrifice: 5 },
    { id: 'likeness', title: 'Likeness', align: 'right', sacrifice: 0 },
    { id: 'uids', title: 'Uids', align: 'right', sacrifice: 1 },
    { id: 'lag', title: 'Blocks later', align: 'right', sacrifice: 0 },
    { id: 'set_in', title: 'Set in', align: 'right', sacrifice: 2 },
    { id: 'like_set_in', title: 'after', align: 'right', sacrifice: 3 },
  ],
  rows: report.copies.map(({ follower, leader, likeness, lag }) => [
    ...[number(follower.uid), address(follower.hotkey)],
    ...[number(leader.uid), address(leader.hotkey)],
    ...[text(partsText(likeness)), count(follower.weights.length), count(lag)],
    ...[count(follower.lastUpdate), count(leader.lastUpdate)],
  ]),
  empty: `nobody has ${percentText(report.least)} of the weights that another had set before`,
  notes: [
    'likeness: the part of both rows that is on the same uids; rows on few uids are alike by chance',
    'under commit-reveal a row counts as set when it was committed',
    ...(report.blocks.length > 1
      ? [`others' rows as of ${report.blocks.length} blocks from ${report.blocks.at(-1)} on`]
      : []),
  ],
});

export const copiesJson = ({ netuid, mech, least, blocks, copies }: Report): Data => ({
  ...{ netuid, mechanism: mech, least: percentText(least), blocks: [...blocks] },
  copies: copies.map(({ follower, leader, seenIn, likeness, identical, lag }) => ({
    ...{ follower: told(follower), leader: told(leader), seenIn },
    ...{ likeness: partsText(likeness), identical, lag, uids: follower.weights.length },
  })),
});

const told = ({ uid, hotkey, lastUpdate }: ValidatorWeights) => ({
  uid,
  hotkey,
  setIn: lastUpdate,
});
