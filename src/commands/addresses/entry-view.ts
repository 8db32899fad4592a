import type { BookEntry } from '../../addresses/book.js';
import { address, note, type RecordView, recordView, text } from '../../format/view.js';
import type { Data, EntryData } from './entry-schema.js';

/** One entry of the book at a path, and what was done with it. */
export type EntryReport = {
  readonly path: string;
  readonly done: 'added' | 'removed';
  readonly entry: BookEntry;
};

export const entryView = ({ path, done, entry }: EntryReport): RecordView =>
  recordView(`${done === 'added' ? 'Added to' : 'Removed from'} ${path}`, [
    ['Name', text(entry.name)],
    ['Address', address(entry.address)],
    ['Note', entry.note === undefined ? note('none') : text(entry.note)],
  ]);

export const entryJson = ({ path, done, entry }: EntryReport): Data => ({
  path,
  status: done,
  entry: bookEntryJson(entry),
});

export const bookEntryJson = ({ name, address: of, note: line }: BookEntry): EntryData => ({
  name,
  address: of,
  note: line ?? null,
});
