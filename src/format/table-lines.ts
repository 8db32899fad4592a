import Table from 'cli-table3';
import type { Drawn } from './aligned-lines.js';
import type { Column } from './view.js';

/** The rows as lines, the first of them the head, every column as wide as its widest cell. */
export function tableLines(
  sides: readonly NonNullable<Column['align']>[],
  [head = [], ...rows]: readonly (readonly Drawn[])[],
  gap: number,
): readonly string[] {
  const words = (row: readonly Drawn[]) => row.map((cell) => cell.words);
  const table = new Table({
    head: words(head),
    colAligns: [...sides],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap, compact: true },
    chars: borderless,
  });
  table.push(...rows.map(words));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
