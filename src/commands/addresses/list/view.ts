import type { BookEntry } from '../../../addresses/book.js';
import { address, type TableView, text } from '../../../format/view.js';
import { bookEntryJson } from '../entry-view.js';
import type { Data } from './schema.js';

type Report = { readonly path: string; readonly entries: readonly BookEntry[] };

export const bookView = ({ path, entries }: Report): TableView => ({
  kind: 'table',
  title: `Addresses in ${path}`,
  columns: [
    { id: 'name', title: 'Name', sacrifice: 0 },
    { id: 'address', title: 'Address', sacrifice: 0 },
    { id: 'note', title: 'Note', sacrifice: 1 },
  ],
  rows: entries.map((entry) => [text(entry.name), address(entry.address), text(entry.note ?? '')]),
  empty: 'none; add one with `btcli addresses add`',
});

export const bookJson = ({ path, entries }: Report): Data => ({
  path,
  entries: entries.map(bookEntryJson),
});
