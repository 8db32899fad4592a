import Table from 'cli-table3';
import { cellText, drawCell } from './cell.js';
import { plainText } from './plain-text.js';
import { type Canvas, inks } from './style.js';
import type { Column, TableView } from './view.js';
import { widthOf } from './width.js';
import { wrap } from './wrap.js';

const GAP = 2;
const INDENT = 2;

/**
 * Draws a table in the width there is. Columns are given up whole, the most dispensable first, and
 * a note below says which; a value is never cut, since a cut address or amount is a wrong one. With
 * `full` nothing is given up, and the terminal breaks the lines.
 */
export function renderTable(view: TableView, canvas: Canvas, full = false): string {
  const ink = inks(canvas);
  const notes = [...(view.notes ?? [])];
  const title = ink.strong(plainText(view.title));
  if (view.rows.length === 0) return `${title}\n  ${plainText(view.empty)}`;
  const kept = full ? [...view.columns.keys()] : fitting(view, canvas.width);
  const left = view.columns.filter((_, index) => !kept.includes(index)).map(({ id }) => id);
  if (left.length > 0) notes.push(`not shown at this width: ${left.join(', ')} (all with --full)`);
  const columns = kept.map((index) => view.columns[index]).filter((c): c is Column => !!c);
  const table = new Table({
    head: columns.map((column) => ink.label(plainText(column.title))),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
    chars: borderless,
  });
  table.push(
    ...view.rows.map((row) =>
      kept.map((index) => {
        const cell = row[index];
        return cell ? drawCell(cell, ink, full) : '';
      }),
    ),
  );
  const lines = table
    .toString()
    .split('\n')
    .map((line) => ' '.repeat(INDENT) + line.trimEnd());
  const below = notes.flatMap((sentence) => wrap(plainText(sentence), canvas.width - INDENT));
  return [title, ...lines, ...below.map((line) => ' '.repeat(INDENT) + ink.quiet(line))].join('\n');
}

/** Indexes of the columns that fit, in order: the indispensable ones, then whatever else has room. */
function fitting(view: TableView, width: number): readonly number[] {
  const columns = view.columns.map(({ title, sacrifice }, index) => {
    const widest = Math.max(
      widthOf(plainText(title)),
      ...view.rows.map((row) => cellWidth(row[index])),
    );
    return { index, sacrifice, room: widest + GAP };
  });
  let free = width - INDENT + GAP;
  const kept: number[] = [];
  for (const { index, sacrifice, room } of columns.sort((a, b) => a.sacrifice - b.sacrifice)) {
    if (sacrifice > 0 && room > free) continue;
    free -= room;
    kept.push(index);
  }
  return kept.sort((a, b) => a - b);
}

const cellWidth = (cell: TableView['rows'][number][number] | undefined) =>
  cell ? widthOf(cellText(cell)) : 0;

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
