import { address, count, ditto, note, number, type TableView, text } from '../../../format/view.js';
import type { Netuid } from '../../../units/money.js';
import { partsText } from '../likeness.js';
import { placeText } from '../rows.js';
import type { Compared, Comparison } from './compare.js';
import type { Data } from './schema.js';

type Report = Compared & {
  readonly network: string;
  readonly netuid: Netuid;
  readonly mech: number;
  readonly comparison: Comparison;
};

export const diffView = (report: Report): TableView => ({
  kind: 'table',
  title: titleOf(report),
  columns: [
    { id: 'validator', title: 'Validator', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 3 },
    { id: 'moved', title: 'Moved', align: 'right', sacrifice: 2 },
    { id: 'to_uid', title: 'To uid', align: 'right', sacrifice: 0 },
    { id: 'before', title: report.since ? 'Before' : 'First', align: 'right', sacrifice: 0 },
    { id: 'after', title: report.since ? 'After' : 'Second', align: 'right', sacrifice: 0 },
    { id: 'share_before', title: 'Share', align: 'right', sacrifice: 1 },
    { id: 'share_after', title: 'and then', align: 'right', sacrifice: 1 },
  ],
  rows: report.changes
    .filter(({ equal }) => !equal)
    .flatMap(({ validator, moved, changes }) => {
      const whose = [number(validator.uid), address(validator.hotkey), text(partsText(moved))];
      return changes.map(({ uid, before, after, shares: [was, is] }, line) => [
        ...whose.map((cell) => (line === 0 ? cell : ditto(cell))),
        ...[number(uid), weightCell(before), weightCell(after)],
        ...[text(partsText(was)), text(partsText(is))],
      ]);
    }),
  empty: 'no difference',
  notes: ['moved: the part of the whole that is with other uids than before'],
});

const weightCell = (weight: number) => (weight === 0 ? note('-') : count(weight));

function titleOf({ network, at, since, comparison, ...place }: Report): string {
  const where = `${placeText(place)} of ${network}`;
  switch (comparison.kind) {
    case 'blocks':
      return `Weights on ${where} between blocks ${since?.number} and ${at.number}`;
    case 'validators':
      return `Weights of uids ${comparison.pair.join(' and ')} on ${where} at block ${at.number}`;
    case 'given':
      return `Weights of uid ${comparison.validator} on ${where} at block ${at.number}, and those given`;
  }
}

export const diffJson = ({ netuid, mech, comparison, since, changes }: Report): Data => ({
  ...{ netuid, mechanism: mech, comparison: comparison.kind, since: since?.number ?? null },
  equal: changes.every(({ equal }) => equal),
  validators: changes.map(({ validator, other, equal, moved, changes: weights }) => ({
    ...{ uid: validator.uid, hotkey: validator.hotkey },
    other: other ? { uid: other.uid, hotkey: other.hotkey } : null,
    ...{ equal, moved: partsText(moved) },
    weights: weights.map(({ uid, before, after, shares: [was, is] }) => ({
      uid,
      before: { weight: before, share: partsText(was) },
      after: { weight: after, share: partsText(is) },
    })),
  })),
});
