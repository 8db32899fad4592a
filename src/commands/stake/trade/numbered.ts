import type { Cell } from '../../../format/view.js';

type Row = readonly [label: string, value: Cell];

/** The rows of one of several trades, told apart by its number; of a single one as they are. */
export const numbered = (rows: readonly Row[], index: number, count: number): readonly Row[] =>
  count === 1 ? rows : rows.map(([label, cell]) => [`${index + 1}: ${label}`, cell]);

/** The same for the name and the label of an effect. */
export const numberedEffect = (name: string, label: string, index: number, count: number) =>
  count === 1 ? { name, label } : { name: `${name}.${index + 1}`, label: `${index + 1}: ${label}` };
