import { type Refusal, refuse } from '../errors.js';
import { nearest } from './nearest.js';
import { compareCells } from './order.js';
import type { Cell, TableView } from './view.js';

/** How a table is to be laid out; what is not said stays as the command has it. */
export type Arrangement = {
  readonly columns: readonly string[] | undefined;
  readonly sort: { readonly column: string; readonly direction: 'asc' | 'desc' } | undefined;
};

/** The table with the rows in the wanted order and the wanted columns in theirs. */
export function arranged(view: TableView, { columns, sort }: Arrangement): TableView {
  if (!columns && !sort) return view;
  const ids = view.columns.map(({ id }) => id);
  const indexOf = (id: string): number => {
    const index = ids.indexOf(id);
    if (index === -1) throw noSuchColumn(id, ids);
    return index;
  };
  const kept = columns?.map(indexOf) ?? ids.map((_, index) => index);
  const by = sort && indexOf(sort.column);
  const rows =
    sort && by !== undefined
      ? view.rows.map(undittoed).sort((a, b) => compareCells(a[by], b[by], sort.direction))
      : view.rows.map(undittoed);
  return {
    ...view,
    // Columns that were asked for by name are never given up.
    columns: kept.flatMap((index) => {
      const column = view.columns[index];
      return column ? [columns ? { ...column, sacrifice: 0 } : column] : [];
    }),
    rows: rows.map((row) => kept.flatMap((index) => row[index] ?? [])),
  };
}

/** In another order the row above says something else. */
const undittoed = (row: readonly Cell[]): readonly Cell[] =>
  row.map((cell) => (cell.kind === 'ditto' ? cell.of : cell));

function noSuchColumn(id: string, ids: readonly string[]): Refusal {
  const meant = nearest(id, ids);
  return refuse(
    'bad-input',
    `there is no column ${JSON.stringify(id)}`,
    meant ? `did you mean ${meant}?` : `the columns are ${ids.join(', ')}`,
  );
}
