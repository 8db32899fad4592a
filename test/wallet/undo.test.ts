import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/wallet/disk/change.js';
import type { Edit } from '../../src/wallet/disk/edit.js';
import { mend } from '../../src/wallet/disk/write-lock.js';
import { failure, onDiskCall } from '../support/disk-calls.js';
import { walletFolder } from './wallet-folder.js';

const everything = (root: string) => readdirSync(root, { recursive: true }).map(String).sort();
const text = (root: string, name: string) => readFileSync(join(root, name), 'utf8');
const content = Buffer.from('new');

/** A change of `old` whose second step fails, since another program has `taken`. */
const failing = (root: string, edit: Edit) =>
  change(root, () => [edit, { kind: 'create', path: join(root, 'taken'), content }]);
const move = (root: string): Edit => ({
  kind: 'move',
  from: join(root, 'old'),
  to: join(root, 'moved'),
});
const moveFolder = (root: string): Edit => ({
  kind: 'move-folder',
  from: join(root, 'folder'),
  to: join(root, 'moved'),
});
const replace = (root: string, kept?: string): Edit => ({
  kind: 'replace',
  path: join(root, 'old'),
  content,
  ...(kept !== undefined && { kept: join(root, kept) }),
});
const files = { taken: 'theirs', old: 'old', 'folder/in': 'in' };
const halfDone = {
  code: 'file-system',
  message: expect.stringContaining('could not be taken back'),
  hint: expect.not.stringContaining('nothing was changed'),
};

describe('a change that failed on a failing disk', () => {
  it.each<[string, (root: string) => Edit]>([
    ['a moved file', move],
    ['a moved folder', moveFolder],
    ['an archived file', (root) => replace(root, '.archive/old')],
    ['a replaced file', replace],
    ['a new file', (root) => ({ kind: 'create', path: join(root, 'new'), content })],
  ])(
    'keeps every key under some name, says so, and is taken back by who comes next: %s',
    async (_, edit) => {
      const root = walletFolder(files);
      const before = everything(root);
      const working = breakWhen(() => everything(root).includes('.wallets.take-back'));
      await expect(failing(root, edit(root))).rejects.toMatchObject(halfDone);
      const contents = everything(root)
        .filter((name) => statSync(join(root, name)).isFile())
        .map((name) => text(root, name));
      expect(contents).toEqual(expect.arrayContaining(['old', 'in', 'theirs']));
      await expect(mend(root)).rejects.toMatchObject({
        message: expect.stringContaining('cannot be mended yet'),
      });
      working();
      await mend(root);
      expect(everything(root)).toEqual(before);
      expect([text(root, 'old'), text(root, 'taken')]).toEqual(['old', 'theirs']);
    },
  );

  /** From that moment on no name can be given or changed any more. */
  function breakWhen(broken: () => boolean): () => void {
    let works = false;
    for (const name of ['linkSync', 'renameSync'] as const) {
      onDiskCall(name, (call, _, to) => {
        const isKey = !String(to).includes('.wallets.');
        if (isKey && !works && broken()) throw failure('EIO', name);
        return call();
      });
    }
    return () => {
      works = true;
    };
  }

  it('goes on by itself when only what it leaves could not be cleared away', async () => {
    const root = walletFolder(files);
    let works = false;
    onDiskCall('rmSync', (call, path) => {
      if (!works && String(path).endsWith('.tmp') && !String(path).includes('.wallets.')) {
        throw failure('EIO', 'rm');
      }
      return call();
    });
    await change(root, () => [replace(root)]);
    expect(text(root, 'old')).toBe('new');
    works = true;
    await mend(root);
    expect(everything(root)).toEqual(['folder', 'folder/in', 'old', 'taken']);
    expect(text(root, 'old')).toBe('new');
  });
});

describe('taking back beside another program', () => {
  it('leaves a key where it is when its old name was given to another', async () => {
    const root = walletFolder(files);
    onDiskCall('linkSync', (call, _, to) => {
      if (to === join(root, 'taken')) writeFileSync(join(root, 'old'), 'another');
      return call();
    });
    await expect(failing(root, move(root))).rejects.toMatchObject(halfDone);
    await mend(root);
    expect(everything(root)).toEqual(['folder', 'folder/in', 'moved', 'old', 'taken']);
    expect([text(root, 'moved'), text(root, 'old')]).toEqual(['old', 'another']);
  });

  it.each(['.archive/old', undefined])(
    'leaves the old key where it is kept when another took its place: %s',
    async (kept) => {
      const root = walletFolder(files);
      onDiskCall('linkSync', (call, _, to) => {
        if (to === join(root, 'taken')) {
          writeFileSync(join(root, 'theirs'), 'another');
          // In one step, as other wallet programs write.
          renameSync(join(root, 'theirs'), join(root, 'old'));
        }
        return call();
      });
      await expect(failing(root, replace(root, kept))).rejects.toMatchObject(halfDone);
      await mend(root);
      expect(text(root, 'old')).toBe('another');
      const names = everything(root).filter(
        (name) => name.endsWith('.tmp') || name === '.archive/old',
      );
      expect(names.map((name) => text(root, name))).toEqual(['old']);
    },
  );
});
