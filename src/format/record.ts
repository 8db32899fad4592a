import { drawCell } from './cell.js';
import { plainText } from './plain-text.js';
import { type Canvas, inks } from './style.js';
import type { RecordView } from './view.js';
import { padded, widthOf } from './width.js';
import { wrap } from './wrap.js';

/** Draws labelled facts, one a line, values aligned. */
export function renderRecord(view: RecordView, canvas: Canvas): string {
  const ink = inks(canvas);
  const facts = view.rows.map(([label, value]) => ({ label: plainText(label), value }));
  const labelWidth = Math.max(0, ...facts.map(({ label }) => widthOf(label)));
  const rows = facts.map(
    ({ label, value }) =>
      `  ${ink.label(padded(label, labelWidth))}  ${drawCell(value, ink, true)}`,
  );
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
