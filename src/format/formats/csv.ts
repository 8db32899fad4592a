import { stringify } from 'csv-stringify/sync';
import type { Grid } from './grid.js';

/** CSV with one line of headings. A text that a spreadsheet would run as a formula gets a quote before it. */
export const csvText = ({ head, rows }: Grid): string =>
  stringify([[...head], ...rows.map((row) => [...row])], { escape_formulas: true }).trimEnd();
