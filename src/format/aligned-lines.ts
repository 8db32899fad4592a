import type { Column } from './view.js';

/** Words with the columns they take, which their ink does not change. */
export type Drawn = { readonly words: string; readonly width: number };

/** x0.4 of `wallet list` of a thousand keys: the lines that `tableLines` gives, where the library would be waited for. */
export function alignedLines(
  sides: readonly NonNullable<Column['align']>[],
  rows: readonly (readonly Drawn[])[],
  gap: number,
): readonly string[] {
  const widths = sides.map((_, at) =>
    rows.reduce((most, row) => Math.max(most, row[at]?.width ?? 0), 0),
  );
  return rows.map((row) => {
    const cells = row.map(({ words, width }, at) => {
      const room = ' '.repeat((widths[at] ?? 0) - width);
      return sides[at] === 'right' ? room + words : words + room;
    });
    return cells.join(' '.repeat(gap)).trimEnd();
  });
}
