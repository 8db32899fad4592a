import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../disk/folders.js';
import { replaceFile } from '../disk/replace-file.js';
import { refuse } from '../errors.js';
import { acquireLock } from '../lock/file-lock.js';
import { nearestName } from '../units/nearest-name.js';
import type { Ss58 } from '../units/ss58.js';
import { type BookEntry, bookText, readBook } from './book-file.js';

export type { BookEntry } from './book-file.js';

const LOCK_WAIT_MS = 5_000;

/** Names that an operator gave to addresses; one file, readable by its owner alone. */
export type AddressBook = {
  readonly path: string;
  /** By name. Refuses a damaged file. */
  readonly list: () => readonly BookEntry[];
  /** Refuses a name that is taken, whatever its capitals; answers with other names of the address. */
  readonly add: (entry: BookEntry) => Promise<readonly string[]>;
  /** Refuses a name that is not there; answers with what it stood for. */
  readonly remove: (name: string) => Promise<BookEntry>;
};

/** Opens the book at a path; the file is made with its first entry. */
export function openAddressBook(path: string): AddressBook {
  const change = async <T>(work: (entries: readonly BookEntry[]) => Changed<T>): Promise<T> => {
    makeFolder(dirname(path));
    const lock = await lockBook(path);
    try {
      const { entries, answer } = work(readBook(path));
      lock.check();
      replaceFile(followed(path), Buffer.from(bookText([...entries].sort(byName))));
      return answer;
    } finally {
      lock.release();
    }
  };
  return {
    path,
    list: () => readBook(path),
    add: (entry) => change((entries) => added(entries, entry)),
    remove: (name) => change((entries) => removed(entries, name)),
  };
}

/** People keep their settings elsewhere and link to them; the link is to stay. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const lockBook = (path: string) =>
  acquireLock(`${path}.lock`, LOCK_WAIT_MS, {
    busy: (holder) =>
      refuse(
        'file-system',
        `process ${holder?.pid ?? 'unknown'} is writing ${path}`,
        'try again once it has ended',
      ),
    lost: () => refuse('file-system', `another process took over ${path}`, 'nothing was changed'),
  });

type Changed<T> = { readonly entries: readonly BookEntry[]; readonly answer: T };

function added(entries: readonly BookEntry[], entry: BookEntry): Changed<readonly string[]> {
  const taken = entries.find(({ name }) => name.toLowerCase() === entry.name.toLowerCase());
  if (taken) {
    throw refuse(
      'already-exists',
      `${taken.name} is in the address book as ${taken.address}`,
      `choose another name, or btcli addresses remove ${taken.name} first`,
    );
  }
  const others = namesOf(entry.address, entries);
  return { entries: [...entries, entry], answer: others };
}

function removed(entries: readonly BookEntry[], name: string): Changed<BookEntry> {
  const found = entries.find((entry) => entry.name === name);
  if (found) return { entries: entries.filter((entry) => entry !== found), answer: found };
  const names = entries.map((entry) => entry.name);
  const near = nearestName(name, names);
  throw refuse(
    'not-found',
    `there is no ${JSON.stringify(name)} in the address book`,
    near ? `did you mean ${near}?` : 'see btcli addresses list',
  );
}

const namesOf = (address: Ss58, entries: readonly BookEntry[]): readonly string[] =>
  entries.filter((entry) => entry.address === address).map(({ name }) => name);

const byName = ({ name: left }: BookEntry, { name: right }: BookEntry) =>
  left < right ? -1 : Number(left > right);
