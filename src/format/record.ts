import { drawCell } from './cell.js';
import { type Canvas, inks } from './style.js';
import type { RecordView } from './view.js';
import { wrap } from './wrap.js';

/** Draws labelled facts, one a line, values aligned. */
export function renderRecord(view: RecordView, canvas: Canvas): string {
  const ink = inks(canvas);
  const labelWidth = Math.max(0, ...view.rows.map(([label]) => label.length));
  const rows = view.rows.map(
    ([label, value]) => `  ${ink.label(label.padEnd(labelWidth))}  ${drawCell(value, ink)}`,
  );
  const notes = (view.notes ?? []).flatMap((sentence) => wrap(sentence, canvas.width - 2));
  const command = view.command === undefined ? [] : [`  ${ink.quiet('$')} ${view.command}`];
  return [
    ink.strong(view.title),
    ...rows,
    ...notes.map((line) => `  ${ink.quiet(line)}`),
    ...command,
  ].join('\n');
}
