import type { ValidatorBonds, WeightRules } from '../../../chain/weights.js';
import {
  address,
  count,
  ditto,
  number,
  type TableView,
  text,
  type View,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import { shareText } from '../../../units/share.js';
import { matrixView } from '../matrix-view.js';
import { placeText } from '../rows.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly mech: number;
  readonly rules: WeightRules;
  readonly matrix: boolean;
  readonly validators: readonly ValidatorBonds[];
};

const WHOLE = 65_535n;
const EMPTY = 'nobody has any: an epoch gives them to validators with a permit';
const NOTES = [
  'under Yuma 3 a bond of 65535 is a whole one; under Yuma 2 the largest bond on each uid is 65535',
];

export const bondsView = (report: Report): View => {
  const title = `Bonds on ${placeText(report)} of ${report.network} at block ${report.at.number}`;
  return report.matrix ? shades(title, report) : rowByRow(title, report);
};

const shades = (title: string, { validators, rules }: Report): View =>
  matrixView(
    title,
    validators.map(({ uid, hotkey, bonds }) => ({ uid, hotkey, row: bonds })),
    rules.neurons,
    { empty: EMPTY, notes: NOTES },
  );

const rowByRow = (title: string, { validators }: Report): TableView => ({
  kind: 'table',
  title,
  columns: [
    { id: 'validator', title: 'Validator', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 1 },
    { id: 'to_uid', title: 'To uid', align: 'right', sacrifice: 0 },
    { id: 'bond', title: 'Bond', align: 'right', sacrifice: 0 },
    { id: 'share', title: 'Share', align: 'right', sacrifice: 0 },
  ],
  rows: validators.flatMap(({ uid, hotkey, bonds }) =>
    bonds.map(([to, value], line) => [
      ...[number(uid), address(hotkey)].map((cell) => (line === 0 ? cell : ditto(cell))),
      ...[number(to), count(value), text(shareText(BigInt(value), WHOLE))],
    ]),
  ),
  empty: EMPTY,
  notes: NOTES,
});

export const bondsJson = ({ netuid, mech, validators }: Report): Data => ({
  ...{ netuid, mechanism: mech },
  validators: validators.map(({ uid, hotkey, bonds }) => ({
    ...{ uid, hotkey },
    bonds: bonds.map(([to, value]) => ({
      ...{ uid: to, bond: value, share: shareText(BigInt(value), WHOLE) },
    })),
  })),
});
