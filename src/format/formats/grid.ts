import { exactText, unitText } from '../exact.js';
import type { Json } from '../json.js';
import { plainText } from '../plain-text.js';
import { isList, valuesAt } from '../schema/fields.js';
import type { View } from '../view.js';

/** Rows of exact texts under their headings: what CSV and Markdown are made of. */
export type Grid = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A table under its columns' ids; a record as one line for each fact, with the unit of its number. */
export function viewGrid(view: View): Grid {
  switch (view.kind) {
    case 'table':
      return {
        head: view.columns.map(({ id }) => id),
        rows: view.rows.map((row) => row.map(exactText)),
      };
    case 'record':
      return {
        head: ['field', 'value', 'unit'],
        rows: view.rows.map(([label, cell]) => [plainText(label), exactText(cell), unitText(cell)]),
      };
    case 'chart':
    case 'heat':
      return viewGrid(view.table);
    case 'document':
      return { head: ['document'], rows: view.text.split('\n').map((line) => [line]) };
  }
}

/** The fields as columns, one line for each row; a field outside the rows stands on every line. */
export function fieldsGrid(data: Json, rows: string | undefined, fields: readonly string[]): Grid {
  const paths = fields.map((field) => field.split('.'));
  const held = rows === undefined ? [] : valuesAt(data, [rows]);
  const inside = (path: readonly string[]) => path.length > 1 && path[0] === rows;
  const lines = rows !== undefined && paths.some(inside) ? held : [null];
  return {
    head: fields,
    rows: lines.map((line) =>
      paths.map((path) =>
        valueText(inside(path) ? valuesAt(line, path.slice(1)) : valuesAt(data, path)),
      ),
    ),
  };
}

/** One plain value as it is, nothing as nothing, all else as JSON. */
function valueText(values: readonly Json[]): string {
  const [value = null] = values;
  if (values.length > 1 || isList(value)) return JSON.stringify(values);
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : plainText(String(value));
}
