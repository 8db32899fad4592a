import { cellText, drawCell } from './cell.js';
import { plainText } from './plain-text.js';
import { type Canvas, type Inks, inks } from './style.js';
import type { Cell, RecordView } from './view.js';
import { padded, widthOf } from './width.js';
import { wrap } from './wrap.js';

/** Draws labelled facts, one a line, values aligned. */
export function renderRecord(view: RecordView, canvas: Canvas): string {
  const ink = inks(canvas);
  const facts = view.rows.map(([label, value]) => ({ label: plainText(label), value }));
  const labelWidth = Math.max(0, ...facts.map(({ label }) => widthOf(label)));
  const room = canvas.width - labelWidth - 4;
  const rows = facts.flatMap(({ label, value }) => {
    const [first = '', ...rest] = valueLines(value, room, ink);
    const below = rest.map((line) => `${' '.repeat(labelWidth + 4)}${line}`);
    return [`  ${ink.label(padded(label, labelWidth))}  ${first}`, ...below];
  });
  const notes = (view.notes ?? []).flatMap((line) => wrap(plainText(line), canvas.width - 2));
  const command =
    view.command === undefined ? [] : [`  ${ink.quiet('$')} ${plainText(view.command)}`];
  return [
    ink.strong(plainText(view.title)),
    ...rows,
    ...notes.map((line) => `  ${ink.quiet(line)}`),
    ...command,
  ].join('\n');
}

/** A value that is wider than the room goes on in the next line, between its words. */
function valueLines(value: Cell, room: number, ink: Inks): readonly string[] {
  const lines = wrap(cellText(value, true), room);
  return lines.length > 1 ? lines : [drawCell(value, ink, true)];
}
