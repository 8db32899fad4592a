import type { Plain } from '../../chain/extrinsic.js';
import { type Cell, longText, note, text } from '../../format/view.js';

/** A decoded value in a line: words as they are, and whatever has parts as JSON of its exact texts. */
export function plainText(value: Plain): string {
  if (value === null) return '-';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** So much of a value a table shows unless the whole is asked for. */
const MOST = 60;

export const plainCell = (value: Plain): Cell =>
  value === null ? note('-') : longText(plainText(value), MOST);

/** A value as facts: each field of one that has fields, or itself. */
export function plainRows(value: Plain, label: string): readonly (readonly [string, Cell])[] {
  const isNamed = typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = isNamed ? Object.entries(value as Readonly<Record<string, Plain>>) : [];
  if (entries.length === 0) return [[label, text(plainText(value))]];
  return entries.map(([name, each]) => [name, text(plainText(each))] as const);
}
