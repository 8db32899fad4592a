import { plainText } from './plain-text.js';
import { type Canvas, inks } from './style.js';
import { renderTable } from './table.js';
import type { HeatView } from './view.js';
import { widthOf } from './width.js';
import { wrap } from './wrap.js';

const INDENT = '  ';
/** Columns stand in groups that are easy to count. */
const GROUP = 10;
const SHADES = ['·', '░', '▒', '▓', '█'];
/** For a terminal without such letters, and without colour, where many have none either. */
const DIGITS = ['.', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * Draws each number as one letter, in as many bands as the columns need; as a table where not even
 * one group of columns has room.
 */
export function renderHeat(view: HeatView, canvas: Canvas, full = false): string {
  const labels = view.rows.map(({ label }) => plainText(label));
  const margin = Math.max(0, ...labels.map(widthOf));
  const columns = Math.max(0, ...view.rows.map(({ values }) => values.length));
  const groups = Math.floor((canvas.width - INDENT.length - margin - 1) / (GROUP + 1));
  if (columns === 0 || groups < 1) return renderTable(view.table, canvas, full);
  const ink = inks(canvas);
  const steps = canvas.colour && !canvas.ascii ? SHADES : DIGITS;
  const bands = Array.from({ length: Math.ceil(columns / (groups * GROUP)) }, (_, band) => {
    const from = band * groups * GROUP;
    const to = Math.min(columns, from + groups * GROUP);
    const head = inGroups(to - from, (at) => `${from + at}`.padEnd(GROUP));
    const lines = view.rows.map(({ values }, row) => {
      const letters = inGroups(to - from, (at) => {
        const group = values.slice(from + at, Math.min(to, from + at + GROUP));
        return group.map((value) => steps[stepOf(value, view.whole, steps.length)]).join('');
      });
      return `${INDENT}${(labels[row] ?? '').padStart(margin)} ${ink.label(letters)}`;
    });
    return [INDENT + ' '.repeat(margin + 1) + ink.quiet(head.trimEnd()), ...lines];
  });
  const legend = `${steps[0]} is none, ${steps[1]} the least and ${steps.at(-1)} the most; a column for each uid`;
  const below = [legend, ...(view.notes ?? [])].flatMap((note) =>
    wrap(plainText(note), canvas.width - INDENT.length),
  );
  return [
    ink.strong(plainText(view.title)),
    ...bands.flatMap((band, at) => (at === 0 ? band : ['', ...band])),
    ...below.map((line) => INDENT + ink.quiet(line)),
  ].join('\n');
}

/** The texts of groups of columns side by side. */
const inGroups = (columns: number, groupAt: (column: number) => string): string =>
  Array.from({ length: Math.ceil(columns / GROUP) }, (_, group) => groupAt(group * GROUP)).join(
    ' ',
  );

/** Anything above zero shows, and the darkest is the whole alone or nearly so. */
function stepOf(value: number, whole: number, steps: number): number {
  if (value <= 0) return 0;
  return Math.min(steps - 1, 1 + Math.floor((value * (steps - 1)) / (whole + 1)));
}
