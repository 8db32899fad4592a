import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/wallet/publish.js';
import { walletFolder } from './wallet-folder.js';

const file = (path: string, text: string) => ({ path, content: Buffer.from(text) });
const modeOf = (path: string) => statSync(path).mode & 0o777;
const everything = (root: string) => readdirSync(root, { recursive: true }).map(String).sort();

describe('writing new files', () => {
  it('lets nobody else read them, whatever the umask', () => {
    const root = walletFolder();
    const before = process.umask(0o777);
    try {
      mkdirSync(join(root, 'open'), { mode: 0o755 });
    } finally {
      process.umask(before);
    }
    for (const mask of [0, 0o277]) {
      const name = `w${mask}`;
      process.umask(mask);
      try {
        publish([file(join(root, `${name}/coldkey`), 'secret')]);
      } finally {
        process.umask(before);
      }
      expect(modeOf(join(root, name, 'coldkey'))).toBe(0o600);
    }
    expect(modeOf(join(root, 'w0'))).toBe(0o700);
  });

  it('makes the folders it needs for the owner alone, and leaves no temporary file', () => {
    const root = walletFolder();
    publish([
      file(join(root, 'a/b/coldkey'), 'one'),
      file(join(root, 'a/b/hotkeys/default'), 'two'),
    ]);
    expect(everything(root)).toEqual([
      'a',
      'a/b',
      'a/b/coldkey',
      'a/b/hotkeys',
      'a/b/hotkeys/default',
    ]);
    for (const folder of ['a', 'a/b', 'a/b/hotkeys'])
      expect(modeOf(join(root, folder))).toBe(0o700);
    expect(readFileSync(join(root, 'a/b/coldkey'), 'utf8')).toBe('one');
  });

  it('leaves the mode of folders that were there', () => {
    const root = walletFolder();
    mkdirSync(join(root, 'w'));
    const before = modeOf(join(root, 'w'));
    publish([file(join(root, 'w/coldkey'), 'one')]);
    expect(modeOf(join(root, 'w'))).toBe(before);
  });
});

describe('all or none', () => {
  it('takes the first file back when the second cannot be put in place', () => {
    const root = walletFolder({ 'w/coldkeypub.txt/': '' });
    const files = [file(join(root, 'w/coldkey'), 's'), file(join(root, 'w/coldkeypub.txt'), 'p')];
    expect(() => publish(files)).toThrow(expect.objectContaining({ code: 'already-exists' }));
    expect(everything(root)).toEqual(['w', 'w/coldkeypub.txt']);
  });

  it('takes folders back too', () => {
    const root = walletFolder({ taken: 'x' });
    const files = [file(join(root, 'new/deep/coldkey'), 's'), file(join(root, 'taken'), 'p')];
    expect(() => publish(files)).toThrow(expect.objectContaining({ code: 'already-exists' }));
    expect(everything(root)).toEqual(['taken']);
    expect(readFileSync(join(root, 'taken'), 'utf8')).toBe('x');
  });

  it('refuses plainly where a folder cannot be made', () => {
    const root = walletFolder({ w: 'a file, not a folder' });
    expect(() => publish([file(join(root, 'w/coldkey'), 's')])).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
    expect(everything(root)).toEqual(['w']);
  });
});

describe('never over an existing key', () => {
  it('refuses a target that appeared after anyone could look', () => {
    const root = walletFolder();
    const target = join(root, 'coldkey');
    // The getter runs while the files are staged, after every check a caller could have made.
    const racing = {
      path: target,
      get content() {
        if (!existsSync(target)) writeFileSync(target, 'somebody else');
        return Buffer.from('ours');
      },
    };
    expect(() => publish([racing])).toThrow(expect.objectContaining({ code: 'already-exists' }));
    expect(readFileSync(target, 'utf8')).toBe('somebody else');
    expect(everything(root)).toEqual(['coldkey']);
  });

  it('does not write through a symbolic link, even one that leads nowhere', () => {
    const root = walletFolder();
    symlinkSync(join(root, 'elsewhere'), join(root, 'coldkey'));
    expect(() => publish([file(join(root, 'coldkey'), 's')])).toThrow(
      expect.objectContaining({ code: 'already-exists' }),
    );
    expect(everything(root)).toEqual(['coldkey']);
  });
});
