import { fstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/wallet/backup-file.js';
import { failure, fillDisk, onDiskCall } from '../support/disk-calls.js';
import { walletFolder } from './wallet-folder.js';

const content = Buffer.from('sealed '.repeat(100));
const everything = (root: string) => readdirSync(root, { recursive: true }).map(String).sort();

describe('a backup', () => {
  it('is readable by its owner alone, in folders of the same kind, whatever the umask', () => {
    const root = walletFolder();
    const before = process.umask(0);
    try {
      writeBackup(join(root, 'new/deep/alice.json'), content);
      process.umask(0o277);
      writeBackup(join(root, 'bob.json'), content);
    } finally {
      process.umask(before);
    }
    const modes = ['new', 'new/deep', 'new/deep/alice.json', 'bob.json'].map(
      (name) => statSync(join(root, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600, 0o600]);
    expect(readFileSync(join(root, 'new/deep/alice.json'))).toEqual(content);
  });

  it('goes onto a memory stick, which has neither hard links nor modes', () => {
    const root = walletFolder();
    onDiskCall('linkSync', () => {
      throw failure('EPERM', 'link');
    });
    onDiskCall('fchmodSync', () => {
      throw failure('EPERM', 'fchmod');
    });
    writeBackup(join(root, 'alice.json'), content);
    expect(readFileSync(join(root, 'alice.json'))).toEqual(content);
    expect(everything(root)).toEqual(['alice.json']);
  });

  it('is there whole or not at all, and the refusal names the option it was given by', () => {
    const root = walletFolder();
    fillDisk(10);
    expect(() => writeBackup(join(root, 'new/alice.json'), content)).toThrow(
      expect.objectContaining({
        message: `cannot write ${join(root, 'new/alice.json')} (ENOSPC)`,
        hint: expect.stringContaining('--out'),
      }),
    );
    expect(everything(root)).toEqual([]);
  });

  it('does not stay on a stick that was pulled before its name was safe', () => {
    const root = walletFolder();
    onDiskCall('fsyncSync', (call, file) => {
      if (everything(root).length > 0 && statSync(root).ino === fstatSync(file).ino) {
        throw failure('EIO', 'fsync');
      }
      return call();
    });
    expect(() => writeBackup(join(root, 'alice.json'), content)).toThrow('EIO');
    expect(everything(root)).toEqual([]);
  });

  it('takes no name that is taken, not even by a link that leads nowhere', () => {
    const root = walletFolder({ taken: 'theirs' });
    symlinkSync(join(root, 'elsewhere'), join(root, 'link'));
    symlinkSync(join(root, 'taken'), join(root, 'other'));
    for (const name of ['taken', 'link', 'other']) {
      expect(() => writeBackup(join(root, name), content)).toThrow(
        expect.objectContaining({ code: 'already-exists', hint: expect.stringContaining('--out') }),
      );
    }
    expect(everything(root)).toEqual(['link', 'other', 'taken']);
    expect(readFileSync(join(root, 'taken'), 'utf8')).toBe('theirs');
  });

  it('is refused plainly where its folder cannot be made', () => {
    const root = walletFolder({ file: '' });
    expect(() => writeBackup(join(root, 'file/in/alice.json'), content)).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });
});
