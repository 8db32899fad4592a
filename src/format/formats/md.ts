import { markdownTable } from 'markdown-table';
import type { Grid } from './grid.js';

/** A Markdown table; what would be markup inside a cell is escaped. */
export const mdText = ({ head, rows }: Grid): string =>
  markdownTable([head, ...rows].map((row) => row.map(escaped)));

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~]/g, '\\$&');
