import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAddressBook } from '../../src/addresses/book.js';
import { makeFolder, syncFolder } from '../../src/disk/folders.js';
import { openJournal } from '../../src/journal/journal.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { openKeyVault } from '../../src/wallet/keys.js';
import { failure, onDiskCall, syncedFolders } from '../support/disk-calls.js';
import { tempFolder } from '../support/temp-folder.js';

const address = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const key = { address, scheme: 'sr25519' } as const;
const watched = { wallet: 'w', hotkey: undefined };

describe('a folder that was made is there after a power cut', () => {
  it('each that it lies in as well, the outermost first', () => {
    const base = tempFolder();
    const synced = syncedFolders();
    makeFolder(join(base, 'a/b/c'));
    expect(synced).toEqual([base, join(base, 'a'), join(base, 'a/b')]);
    makeFolder(join(base, 'a/b/c'));
    expect(synced).toHaveLength(3);
  });

  it.each<[string, (folder: string) => Promise<unknown>]>([
    ['the journal', (folder) => openJournal(folder).lockNonce(`0x${'0'.repeat(64)}`, address)],
    ['the wallets', (folder) => openKeyVault(folder).watch(watched, key)],
    [
      'the address book',
      (folder) =>
        openAddressBook(join(folder, 'book')).add({ name: 'a', address, note: undefined }),
    ],
  ])('so that the first thing in %s survives one', async (_, write) => {
    const base = tempFolder();
    const synced = syncedFolders();
    await write(join(base, '.local', 'state', 'new'));
    expect(synced).toEqual(
      expect.arrayContaining([base, join(base, '.local'), join(base, '.local/state')]),
    );
  });
});

it('is refused where a file has its name, and made only once by two', () => {
  const base = tempFolder();
  writeFileSync(join(base, 'file'), '');
  expect(() => makeFolder(join(base, 'file/in'))).toThrow('ENOTDIR');
  symlinkSync(join(base, 'nowhere'), join(base, 'link'));
  expect(() => makeFolder(join(base, 'link'))).toThrow('EEXIST');
});

it('is made where a link leads, and one that another process made meanwhile will do', () => {
  const base = tempFolder();
  mkdirSync(join(base, 'real'));
  symlinkSync('real', join(base, 'link'));
  makeFolder(join(base, 'link/in'));
  onDiskCall('mkdirSync', (call) => {
    call();
    return call();
  });
  makeFolder(join(base, 'link/in/deep/er'));
  expect(existsSync(join(base, 'real/in/deep/er'))).toBe(true);
});

it.each(['EINVAL', 'ENOTSUP'])('does without a sync on a disk that has none: %s', (code) => {
  const folder = tempFolder();
  onDiskCall('fsyncSync', () => {
    throw failure(code, 'fsync');
  });
  syncFolder(folder);
  onDiskCall('fsyncSync', () => {
    throw failure('EIO', 'fsync');
  });
  expect(() => syncFolder(dirname(join(folder, 'file')))).toThrow('EIO');
});
