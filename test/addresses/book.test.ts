import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { openAddressBook } from '../../src/addresses/book.js';
import { parseBookName } from '../../src/addresses/book-name.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fillDisk } from '../support/disk-calls.js';
import { tempFolder } from '../support/temp-folder.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const entry = (name: string, address = ALICE, note?: string) => ({ name, address, note });
const bookIn = (folder = tempFolder()) => openAddressBook(join(folder, 'btcli', 'addresses.json'));

describe('the address book keeps what it was given', () => {
  it('is empty until the first entry, and then survives being opened again', async () => {
    const folder = tempFolder();
    expect(bookIn(folder).list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    await bookIn(folder).add(entry('bob', BOB, 'told by phone'));
    await bookIn(folder).add(entry('alice'));
    expect(bookIn(folder).list()).toEqual([entry('alice'), entry('bob', BOB, 'told by phone')]);
    expect(readdirSync(join(folder, 'btcli'))).toEqual(['addresses.json']);
  });

  it('is readable by its owner alone, whatever the umask', async () => {
    const book = bookIn();
    const before = process.umask(0);
    try {
      await book.add(entry('alice'));
    } finally {
      process.umask(before);
    }
    expect(statSync(book.path).mode & 0o777).toBe(0o600);
    expect(statSync(join(book.path, '..')).mode & 0o777).toBe(0o700);
  });

  it('refuses a name that is taken, in any capitals, and names the address it has', async () => {
    const book = bookIn();
    await book.add(entry('Alice'));
    await expect(book.add(entry('alice', BOB))).rejects.toMatchObject({
      code: 'already-exists',
      message: expect.stringContaining(ALICE),
    });
  });

  it('tells which other names an address has', async () => {
    const book = bookIn();
    expect(await book.add(entry('one'))).toEqual([]);
    expect(await book.add(entry('two'))).toEqual(['one']);
  });

  it('removes by name, and guesses what was meant', async () => {
    const book = bookIn();
    await book.add(entry('alice'));
    await expect(book.remove('alicf')).rejects.toMatchObject({ hint: 'did you mean alice?' });
    expect(await book.remove('alice')).toEqual(entry('alice'));
    expect(book.list()).toEqual([]);
  });

  it('stays a link where somebody keeps it elsewhere', async () => {
    const [folder, elsewhere] = [tempFolder(), tempFolder()];
    await bookIn(elsewhere).add(entry('alice'));
    const kept = join(elsewhere, 'btcli', 'addresses.json');
    mkdirSync(join(folder, 'btcli'));
    symlinkSync(kept, join(folder, 'btcli', 'addresses.json'));
    await bookIn(folder).add(entry('bob', BOB));
    expect(openAddressBook(kept).list()).toHaveLength(2);
  });
});

it('keeps the old entries when the disk is full before the new ones are written', async () => {
  const book = bookIn();
  await book.add(entry('alice'));
  fillDisk(20);
  await expect(book.add(entry('bob', BOB))).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(book.list()).toEqual([entry('alice')]);
});

describe('a damaged book is refused and kept', () => {
  test.each([
    ['cut short', '{"version":1,"entries":['],
    ['empty', ''],
    ['of a newer version', '{"version":2,"entries":[]}'],
    ['with a wrong checksum', bookOf({ name: 'a', address: `${ALICE.slice(0, -1)}Z` })],
    [
      "with another network's address",
      bookOf({ name: 'a', address: '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5' }),
    ],
    ['with a name twice', bookOf({ name: 'a', address: ALICE }, { name: 'a', address: BOB })],
    ['with a field nobody knows', bookOf({ name: 'a', address: ALICE, tag: 'x' })],
    ['with a path for a name', bookOf({ name: '../a', address: ALICE })],
  ])('%s', async (_, content) => {
    const book = bookIn();
    mkdirSync(join(book.path, '..'));
    writeFileSync(book.path, content);
    const refused = { code: 'file-system', message: expect.stringContaining(book.path) };
    expect(() => book.list()).toThrow(expect.objectContaining(refused));
    await expect(book.add(entry('new'))).rejects.toMatchObject(refused);
    expect(readFileSync(book.path, 'utf8')).toBe(content);
    expect(readdirSync(join(book.path, '..'))).toEqual(['addresses.json']);
  });

  function bookOf(...entries: readonly object[]): string {
    return JSON.stringify({ version: 1, entries });
  }
});

describe('two writers never lose an entry', () => {
  it('when both are under way at once', async () => {
    const folder = tempFolder();
    await Promise.all(
      Array.from({ length: 30 }, (_, at) => bookIn(folder).add(entry(`name${at}`))),
    );
    expect(bookIn(folder).list()).toHaveLength(30);
  });

  it('not even when one of them died holding the lock', async () => {
    const book = bookIn();
    await book.add(entry('alice'));
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(`${book.path}.lock`, JSON.stringify({ pid, start: null }));
    await book.add(entry('bob', BOB));
    expect(book.list()).toHaveLength(2);
  });
});

describe('names', () => {
  test.each(['alice', 'Bob-2', 'exchange.main', 'Zoë', '名前', '5', 'a'.repeat(39)])(
    '%s',
    (name) => {
      expect(parseBookName(name)).toBe(name.normalize('NFC'));
    },
  );

  test.each(
    [
      ['', 'a/b', '../x', '-x', '.x', 'a b', 'a\n', 'a\u202eb', '0xabc', 'a'.repeat(65), ALICE],
    ].flat(),
  )('%j is refused: it could be taken for something else', (name) => {
    expect(() => parseBookName(name)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });
});
