import { type Cell, count, note, type TableView, text } from '../../../../format/view.js';
import { rangeText, takesText } from '../takes-text.js';
import { valueCell, valueJson } from '../value.js';
import type { Listed, Shown } from './read.js';
import type { Data } from './schema.js';

export const listedView = ({ network, at, netuid, shown, ...terms }: Listed): TableView => ({
  kind: 'table',
  title: `Hyperparameters of subnet ${netuid} on ${network} at block ${at.number}`,
  columns: [
    { id: 'name', title: 'Name', sacrifice: 0 },
    { id: 'value', title: 'Value', sacrifice: 0 },
    { id: 'set_by', title: 'Set by', sacrifice: 1 },
    { id: 'next_block', title: 'From block', align: 'right', sacrifice: 2 },
    { id: 'takes', title: 'Takes', sacrifice: 4 },
    { id: 'about', title: 'What it is', sacrifice: 3 },
  ],
  rows: shown.map((each) => [
    text(each.name),
    valueCell(each.value, netuid),
    note(rightOf(each)),
    nextCell(each, at.number + 1),
    each.setter ? note(takesText(each.setter)) : note('-'),
    note(each.setter?.known?.about ?? '-'),
  ]),
  empty: 'none',
  notes: notesOf(terms),
});

const rightOf = ({ setter }: Shown): string => {
  if (!setter) return 'nobody';
  return setter.ownerCall ? 'owner' : setter.by;
};

const nextCell = ({ nextBlock }: Shown, next: number): Cell => {
  if (nextBlock === undefined) return note('never');
  return nextBlock === next ? text('now') : count(nextBlock);
};

function notesOf({ owner, freeze }: Pick<Listed, 'owner' | 'freeze'>): readonly string[] {
  const held = freeze
    ? [
        freeze.closed
          ? `the window before an epoch is closed until block ${freeze.opensAt ?? '-'}`
          : `most settings stay as they are in the ${freeze.blocks} blocks before an epoch; the next epoch is in block ${freeze.epochAt ?? '-'}`,
      ]
    : [];
  return [`owner ${owner}`, ...held];
}

export const listedJson = ({ netuid, owner, sudoKey, freeze, shown }: Listed): Data => ({
  netuid,
  owner,
  sudoKey: sudoKey ?? null,
  freezeWindow: freeze
    ? {
        ...{ blocks: freeze.blocks, closed: freeze.closed },
        ...{ opensAt: freeze.opensAt ?? null, nextEpoch: freeze.epochAt ?? null },
      }
    : null,
  settings: shown.map((each) => {
    const { setter } = each;
    const { least, most } = setter?.range ? rangeText(setter.range, setter.takes) : {};
    return {
      name: each.name,
      value: each.value ? valueJson(each.value, netuid) : null,
      setBy: rightOf(each) as Data['settings'][number]['setBy'],
      setter: setter ? (setter.ownerCall ?? setter.call) : null,
      ofSubnet: setter?.ofSubnet ?? true,
      takes: setter ? takesText(setter) : null,
      least: least ?? null,
      most: most ?? null,
      about: setter?.known?.about ?? null,
      nextBlock: each.nextBlock ?? null,
    };
  }),
});
