import type { Arrangement } from './arrange.js';

export const formats = ['table', 'json', 'ndjson', 'csv', 'md', 'yaml'] as const;
export type Format = (typeof formats)[number];

/** The form an answer is wanted in. */
export type Shape = Arrangement & {
  readonly format: Format;
  /** Paths of `data`; everything when left out. */
  readonly fields: readonly string[] | undefined;
  /** A jq expression over the envelope. */
  readonly jq: string | undefined;
  /** No column is given up and no name shortened. */
  readonly full: boolean;
};

/** The form of a line that says nothing about it. */
export const plainShape = (format: Format): Shape => ({
  ...{ format, fields: undefined, jq: undefined, full: false },
  ...{ columns: undefined, sort: undefined },
});
