import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { refuse } from '../../src/errors.js';
import { tryLock } from '../../src/lock/file-lock.js';
import { change } from '../../src/wallet/disk/change.js';
import type { Edit } from '../../src/wallet/disk/edit.js';
import { inodeOf } from '../../src/wallet/disk/inode.js';
import { mend } from '../../src/wallet/disk/write-lock.js';
import { walletFolder } from './wallet-folder.js';

const everything = (root: string) => readdirSync(root, { recursive: true }).map(String).sort();
const text = (root: string, name: string) => readFileSync(join(root, name), 'utf8');
const create = (root: string, name: string, content = name): Edit => ({
  kind: 'create',
  path: join(root, name),
  content: Buffer.from(content),
});

describe('a change of several files', () => {
  it('is written for the owner alone, whatever the umask, and leaves nothing beside it', async () => {
    const root = walletFolder();
    const before = process.umask(0);
    try {
      await change(root, () => [create(root, 'w/coldkey'), create(root, 'w/hotkeys/h')]);
    } finally {
      process.umask(before);
    }
    expect(everything(root)).toEqual(['w', 'w/coldkey', 'w/hotkeys', 'w/hotkeys/h']);
    const modes = everything(root).map((name) => statSync(join(root, name)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600, 0o700, 0o600]);
  });

  const replace = (root: string, name: string, kept?: string): Edit => ({
    kind: 'replace',
    path: join(root, name),
    content: Buffer.from('new'),
    ...(kept !== undefined && { kept: join(root, kept) }),
  });
  test.each<[string, (root: string) => readonly Edit[]]>([
    ['a new file', (root) => [create(root, 'deep/er/new')]],
    ['one that takes the place of an old one', (root) => [replace(root, 'old')]],
    ['a kept old one', (root) => [replace(root, 'old', '.archive/old')]],
    [
      'a moved file',
      (root) => [{ kind: 'move', from: join(root, 'old'), to: join(root, 'moved') }],
    ],
    [
      'a moved folder',
      (root) => [{ kind: 'move-folder', from: join(root, 'folder'), to: join(root, 'moved') }],
    ],
  ])('is taken back when a later one cannot be made: %s', async (_, edits) => {
    const root = walletFolder({ taken: 'theirs', old: 'old', 'folder/in': 'in' });
    const before = everything(root);
    const failing = change(root, () => [...edits(root), create(root, 'taken', 'ours')]);
    await expect(failing).rejects.toMatchObject({ code: 'already-exists' });
    expect(everything(root)).toEqual(before);
    expect([text(root, 'old'), text(root, 'taken')]).toEqual(['old', 'theirs']);
  });

  it('is not made at all when what was written does not stand its check', async () => {
    const root = walletFolder({ old: 'old' });
    const check = async (path: string) => {
      expect(text('', path)).toBe('new');
      throw refuse('file-system', 'it does not');
    };
    const edit: Edit = { ...replace(root, 'old'), check } as Edit;
    await expect(change(root, () => [edit])).rejects.toMatchObject({ message: 'it does not' });
    expect(everything(root)).toEqual(['old']);
    expect(text(root, 'old')).toBe('old');
  });
});

describe('two that write at once', () => {
  it('take turns, and what the second looks at is what the first has left', async () => {
    const root = walletFolder();
    const once = () =>
      change(root, () => (readdirSync(root).includes('w') ? [] : [create(root, 'w/coldkey')]));
    await Promise.all(Array.from({ length: 8 }, once));
    expect(everything(root)).toEqual(['w', 'w/coldkey']);
  });

  it('are told apart from one that died: its lock is taken over and its drafts are swept', async () => {
    const root = walletFolder();
    const dead = JSON.stringify({ pid: 2 ** 22 - 1, start: '1', token: 'x' });
    const draft = `.wallets.lock.${2 ** 22 - 1}.00000000-0000-0000-0000-000000000000`;
    for (const name of ['.wallets.lock', '.wallets.lock.claim', draft]) {
      writeFileSync(join(root, name), dead);
    }
    await change(root, () => [create(root, 'w/coldkey')]);
    expect(everything(root)).toEqual(['w', 'w/coldkey']);
  });

  it('wait for a living one to finish before a key is read', async () => {
    const root = walletFolder({ '.wallets.pending': JSON.stringify(nothing) });
    const busy = () => refuse('in-use', 'busy');
    const lock = tryLock(join(root, '.wallets.lock'), { busy, lost: busy });
    let mended = false;
    const waiting = mend(root).then(() => {
      mended = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(mended).toBe(false);
    lock?.release();
    await waiting;
    expect(everything(root)).toEqual([]);
  });
});

const nothing = { phase: 'prepare', folders: [], temporaries: [], steps: [] };

describe('what a dead process has left', () => {
  it.each([
    '{"phase":"apply"',
    JSON.stringify({ ...nothing, temporaries: ['../outside'] }),
    JSON.stringify({ ...nothing, temporaries: ['/etc/passwd'] }),
    JSON.stringify({ ...nothing, steps: [{ kind: 'delete', from: 'a', to: 'b' }] }),
    JSON.stringify({ ...nothing, phase: 'other' }),
  ])('is refused when this program cannot have written it: %s', async (intent) => {
    const root = walletFolder({ 'inner/.wallets.pending': intent, outside: 'stays' });
    await expect(mend(join(root, 'inner'))).rejects.toMatchObject({ code: 'unreadable-keyfile' });
    expect(text(root, 'outside')).toBe('stays');
  });

  it('never overwrites what another program put there meanwhile', async () => {
    const steps = [{ kind: 'move', from: '.a.tmp', to: 'a' }];
    const intent = { ...nothing, phase: 'apply', temporaries: ['.a.tmp'], steps };
    const root = walletFolder({
      '.wallets.pending': JSON.stringify(intent),
      '.a.tmp': 'ours',
      a: 'theirs',
    });
    mkdirSync(join(root, 'w'));
    await mend(root);
    expect(everything(root)).toEqual(['a', 'w']);
    expect(text(root, 'a')).toBe('theirs');
  });

  it('is taken back whole when another program took one of its names meanwhile', async () => {
    const root = walletFolder({ old: 'old', '.old.tmp': 'new', '.a.tmp': 'ours', a: 'theirs' });
    const inode = (name: string) => inodeOf(join(root, name));
    const steps = [
      { kind: 'replace', from: '.old.tmp', to: 'old', kept: '.kept.tmp', spare: true },
      { kind: 'move', from: '.a.tmp', to: 'a' },
    ].map((step) => ({ ...step, inode: inode(step.from) }));
    const intent = { ...nothing, phase: 'apply', temporaries: ['.old.tmp', '.a.tmp'], steps };
    writeFileSync(join(root, '.wallets.pending'), JSON.stringify(intent));
    await mend(root);
    expect(everything(root)).toEqual(['a', 'old']);
    expect([text(root, 'a'), text(root, 'old')]).toEqual(['theirs', 'old']);
  });
});
