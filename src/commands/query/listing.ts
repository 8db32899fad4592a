import type { Argument, Runtime } from '../../chain/runtime/runtime.js';
import { longText, note, type TableView, text } from '../../format/view.js';

/** Something there is to ask for, and what it takes and gives. */
export type Listed = {
  readonly name: string;
  readonly takes: readonly string[];
  readonly gives: string;
  readonly docs: string;
};

export const takes = (inputs: readonly Argument[], { spell }: Runtime): readonly string[] =>
  inputs.map(({ name, type }) => `${name}: ${spell(type)}`);

const LONGEST_DOCS = 60;

export const listingView = (title: string, items: readonly Listed[]): TableView => ({
  kind: 'table',
  title,
  columns: [
    { id: 'name', title: 'Name', sacrifice: 0 },
    { id: 'takes', title: 'Takes', sacrifice: 2 },
    { id: 'gives', title: 'Gives', sacrifice: 1 },
    { id: 'docs', title: 'What it is', sacrifice: 3 },
  ],
  rows: items.map((item) => [
    text(item.name),
    item.takes.length > 0 ? text(item.takes.join(', ')) : note('-'),
    text(item.gives),
    longText(item.docs.split('\n')[0] ?? '', LONGEST_DOCS),
  ]),
  empty: 'none',
});

export const listedJson = (item: Listed) => ({ ...item, takes: [...item.takes] });
