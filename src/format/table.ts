import { alignedLines, type Drawn } from './aligned-lines.js';
import { cellText, inCellInk } from './cell.js';
import { plainText } from './plain-text.js';
import { type Canvas, type Inks, inks } from './style.js';
import { tableLines } from './table-lines.js';
import type { Cell, TableView } from './view.js';
import { widthOf } from './width.js';
import { wrap } from './wrap.js';

const INDENT = 2;
/** Columns of space between two columns. */
const GAP = 2;

/** Above this the library's time is felt: a third of a second for a thousand rows. */
const MANY_ROWS = 100;

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
  const heads = view.columns.map((column) => drawn(plainText(column.title), ink.label));
  const rows = view.rows.map((row) => row.map((cell) => drawnCell(cell, ink, full)));
  const kept = full ? [...view.columns.keys()] : fitting(view, [heads, ...rows], canvas.width);
  const left = view.columns.filter((_, index) => !kept.includes(index)).map(({ id }) => id);
  if (left.length > 0) notes.push(`not shown at this width: ${left.join(', ')} (all with --full)`);
  const columns = kept.flatMap((index) => view.columns[index] ?? []);
  const draw = view.rows.length > MANY_ROWS ? alignedLines : tableLines;
  const lines = draw(
    columns.map(({ align }) => align ?? 'left'),
    [heads, ...rows].map((row) => kept.map((index) => row[index] ?? NOTHING)),
    GAP,
  );
  const below = notes.flatMap((sentence) => wrap(plainText(sentence), canvas.width - INDENT));
  const indented = [...lines, ...below.map((line) => ink.quiet(line))].map(
    (line) => ' '.repeat(INDENT) + line,
  );
  return [title, ...indented].join('\n');
}

/** Indexes of the columns that fit, in order: the indispensable ones, then whatever else has room. */
function fitting(
  view: TableView,
  rows: readonly (readonly Drawn[])[],
  width: number,
): readonly number[] {
  const columns = view.columns.map(({ sacrifice }, index) => {
    const widest = rows.reduce((most, row) => Math.max(most, row[index]?.width ?? 0), 0);
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

const drawn = (words: string, ink: (text: string) => string): Drawn => ({
  words: ink(words),
  width: widthOf(words),
});

function drawnCell(cell: Cell, ink: Inks, full: boolean): Drawn {
  return drawn(cellText(cell, full), (words) => inCellInk(cell, words, ink));
}

const NOTHING: Drawn = { words: '', width: 0 };
