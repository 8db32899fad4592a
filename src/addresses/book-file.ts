import { readFileSync } from 'node:fs';
import { refuse } from '../errors.js';
import { accountIdOfAnyNetwork, encodeSs58, type Ss58 } from '../units/ss58.js';
import { isBookName } from './book-name.js';

/** An address somebody gave a name. */
export type BookEntry = {
  readonly name: string;
  readonly address: Ss58;
  readonly note: string | undefined;
};

const VERSION = 1;

/** The entries in a book, none where there is no file. Refuses a damaged one, which stays as it is. */
export function readBook(path: string): readonly BookEntry[] {
  const text = textIn(path);
  if (text === undefined) return [];
  const entries = entriesIn(text);
  if (entries) return entries;
  throw refuse(
    'file-system',
    `the address book ${path} is damaged, or of a newer btcli`,
    'it was left as it is; mend it, or move it away to begin a new one',
  );
}

/** One entry a line, so that a person can mend it and a diff shows what changed. */
export function bookText(entries: readonly BookEntry[]): string {
  const lines = entries.map(({ name, address, note }) =>
    JSON.stringify({ name, address, ...(note !== undefined && { note }) }),
  );
  return `{"version":${VERSION},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined for anything this version would not write: what it does not know it would lose. */
function entriesIn(text: string): readonly BookEntry[] | undefined {
  const book = parsed(text);
  if (!isRecord(book) || book.version !== VERSION || !Array.isArray(book.entries)) return undefined;
  const entries = book.entries.map(entryOf).filter((entry) => entry !== undefined);
  const names = new Set(entries.map(({ name }) => name));
  return names.size === book.entries.length ? entries : undefined;
}

function entryOf(value: unknown): BookEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { name, address, note, ...rest } = value;
  const known = Object.keys(rest).length === 0 && (note === undefined || typeof note === 'string');
  if (!known || typeof name !== 'string' || typeof address !== 'string') return undefined;
  const accountId = accountIdOfAnyNetwork(address);
  const checked = accountId && encodeSs58(accountId);
  return checked === address && isBookName(name) ? { name, address: checked, note } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
