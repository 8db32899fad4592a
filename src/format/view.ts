import type { Alpha, Rao, RaoPerAlpha } from '../units/money.js';
import type { PartsPerMillion } from '../units/parts-per-million.js';
import type { Ratio } from '../units/ratio.js';
import type { Ss58 } from '../units/ss58.js';

/** A value in a view, still carrying its meaning; colour, decimals and width are chosen when it is drawn. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly most?: number }
  | { readonly kind: 'address'; readonly address: Ss58; readonly label?: string }
  | { readonly kind: 'tao'; readonly amount: Rao }
  | { readonly kind: 'alpha'; readonly amount: Alpha }
  | { readonly kind: 'price'; readonly price: RaoPerAlpha }
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  | { readonly kind: 'parts'; readonly share: PartsPerMillion }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'good' | 'bad'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'ditto'; readonly of: Cell };

export const text = (content: string): Cell => ({ kind: 'text', text: content });
/** Text that may be long: a table shows so many columns of it unless the whole is asked for. */
export const longText = (content: string, most: number): Cell => ({
  kind: 'text',
  text: content,
  most,
});
export const address = (value: Ss58): Cell => ({ kind: 'address', address: value });
/** An address and what the operator calls it; scripts get the address alone. */
export const namedAddress = (value: Ss58, label: string): Cell => ({
  kind: 'address',
  address: value,
  label,
});
export const tao = (amount: Rao): Cell => ({ kind: 'tao', amount });
export const alphaCell = (amount: Alpha): Cell => ({ kind: 'alpha', amount });
export const priceCell = (price: RaoPerAlpha): Cell => ({ kind: 'price', price });
export const partsCell = (share: PartsPerMillion): Cell => ({ kind: 'parts', share });
export const ratioCell = (ratio: Ratio): Cell => ({ kind: 'ratio', ratio });
export const count = (value: number): Cell => ({ kind: 'count', count: value });
/** A number that names something, such as a uid: its digits are not grouped. */
export const number = (value: number): Cell => ({ kind: 'number', number: value });
/** What the row above shows already: drawn as nothing, but there for sorting and for scripts. */
export const ditto = (of: Cell): Cell => ({ kind: 'ditto', of });
/** Something absent or secondary: drawn quietly. */
export const note = (content: string): Cell => ({ kind: 'note', text: content });
export const good = (content: string): Cell => ({ kind: 'good', text: content });
export const bad = (content: string): Cell => ({ kind: 'bad', text: content });

/** Labelled facts about one thing. */
export type RecordView = {
  readonly kind: 'record';
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: Cell])[];
  /** Sentences below the facts. */
  readonly notes?: readonly string[];
  /** A command line to copy, drawn last and never broken into lines. */
  readonly command?: string;
};

export type Column = {
  /** What --columns and --sort call it, and the heading of CSV; never changes once published. */
  readonly id: string;
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Columns with the highest number go first when the terminal is too narrow; 0 always stays. */
  readonly sacrifice: number;
};

/** Many things of one kind. */
export type TableView = {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What to say instead of an empty table. */
  readonly empty: string;
  readonly notes?: readonly string[];
};

/** One value after another; where a place has none the curve has a gap. */
export type Curve = {
  /** What it is of; none where it is the only one and the view's title says it. */
  readonly title?: string;
  /** Amounts or prices of one kind. */
  readonly points: readonly (Cell | undefined)[];
  /** What stands below its ends. */
  readonly from: string;
  readonly to: string;
};

/** Facts with curves below them. Programs, and whoever asks for columns, get the points as a table. */
export type ChartView = {
  readonly kind: 'chart';
  readonly facts: RecordView;
  readonly curves: readonly Curve[];
  readonly table: TableView;
};

/** Whole numbers of rows by columns, drawn as shades. Programs get them as a table. */
export type HeatView = {
  readonly kind: 'heat';
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** The number whose shade is the darkest; zero has none. */
  readonly whole: number;
  readonly table: TableView;
  /** Sentences below; the shades explain themselves. */
  readonly notes?: readonly string[];
};

/** A text that is shown as it is, such as a JSON Schema; it holds nothing that others wrote. */
export type DocumentView = { readonly kind: 'document'; readonly text: string };

export type View = RecordView | TableView | ChartView | HeatView | DocumentView;

export const recordView = (
  title: string,
  rows: RecordView['rows'],
  notes: readonly string[] = [],
): RecordView => ({ kind: 'record', title, rows, notes });
