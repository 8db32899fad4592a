import type { ValidatorWeights, WeightRules } from '../../../chain/weights.js';
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
import { matrixView } from '../matrix-view.js';
import { placeText } from '../rows.js';
import { sharesOf } from '../share.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly mech: number;
  readonly rules: WeightRules;
  readonly matrix: boolean;
  readonly validators: readonly ValidatorWeights[];
};

const EMPTY = 'nobody has set any';

export const showView = (report: Report): View => {
  const title = `Weights on ${placeText(report)} of ${report.network} at block ${report.at.number}`;
  return report.matrix ? shades(title, report) : rowByRow(title, report);
};

const shades = (title: string, { validators, rules }: Report): View =>
  matrixView(
    title,
    validators.map(({ uid, hotkey, weights }) => ({ uid, hotkey, row: weights })),
    rules.neurons,
    { empty: EMPTY, notes: notesOn(rules) },
  );

/** One line for each weight; what belongs to the validator stands on its first. */
const rowByRow = (title: string, report: Report): TableView => ({
  kind: 'table',
  title,
  columns: [
    { id: 'validator', title: 'Validator', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 1 },
    { id: 'set_in_block', title: 'Set in block', align: 'right', sacrifice: 2 },
    { id: 'to_uid', title: 'To uid', align: 'right', sacrifice: 0 },
    { id: 'weight', title: 'Weight', align: 'right', sacrifice: 0 },
    { id: 'share', title: 'Share', align: 'right', sacrifice: 0 },
  ],
  rows: report.validators.flatMap(({ uid, hotkey, lastUpdate, weights }) =>
    sharesOf(weights).map((weight, line) => [
      ...[number(uid), address(hotkey), count(lastUpdate)].map((cell) =>
        line === 0 ? cell : ditto(cell),
      ),
      number(weight.uid),
      count(weight.value),
      text(weight.share),
    ]),
  ),
  empty: EMPTY,
  notes: [
    'weight: as stored, the largest of a validator is 65535; share: of the sum of its weights',
    ...notesOn(report.rules),
  ],
});

const notesOn = ({ commitReveal }: WeightRules): readonly string[] =>
  commitReveal
    ? ['this subnet uses commit-reveal: what was committed and not revealed is not here']
    : [];

export const showJson = ({ netuid, mech, rules, validators }: Report): Data => ({
  ...{ netuid, mechanism: mech, commitReveal: rules.commitReveal },
  validators: validators.map(({ uid, hotkey, lastUpdate, weights }) => ({
    ...{ uid, hotkey, lastUpdate },
    weights: sharesOf(weights).map(({ uid: to, value, share }) => ({
      uid: to,
      weight: value,
      share,
    })),
  })),
});
