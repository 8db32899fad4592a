import { widthOf } from './width.js';

const [HOME, CLEAR_LINE, CLEAR_BELOW] = ['\u001b[H', '\u001b[K', '\u001b[J'];

/** The room of a screen in characters. */
export type Screen = { readonly columns: number; readonly rows: number };

/**
 * A text drawn over whatever the screen shows, from its upper left corner. What would make it scroll
 * is left out, since a screen that scrolled cannot be drawn over; the last line says so.
 */
export function overScreen(text: string, { columns, rows }: Screen): string {
  const kept: string[] = [];
  const lines = text.split('\n');
  // The cursor ends below the text, and what was left out is told in a line of its own.
  let room = rows - 2;
  for (const line of lines) {
    room -= Math.max(1, Math.ceil(widthOf(line) / columns));
    if (room < 0) break;
    kept.push(line);
  }
  const rest = lines.length - kept.length;
  if (rest > 0) kept.push(`  ${rest} more ${rest === 1 ? 'line' : 'lines'} below`);
  return `${HOME}${kept.map((line) => `${line}${CLEAR_LINE}\n`).join('')}${CLEAR_BELOW}`;
}
