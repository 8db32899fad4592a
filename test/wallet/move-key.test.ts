import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseSs58 } from '../../src/units/ss58.js';
import { openKeyVault } from '../../src/wallet/keys.js';
import { openWalletStore } from '../../src/wallet/store.js';
import { known, plainFile, publicFile, walletFolder } from './wallet-folder.js';

const files = {
  'w/coldkey': plainFile,
  'w/coldkeypub.txt': publicFile(),
  'w/hotkeys/h': plainFile,
  'w/hotkeys/hpub.txt': publicFile(),
  'w/hotkeys/other': plainFile,
};
const wallet = { wallet: 'w', hotkey: undefined };
const hotkey = { wallet: 'w', hotkey: 'h' };
const named = (root: string) =>
  openWalletStore(root)
    .list()
    .map(({ name, hotkeys }) => [name, ...hotkeys.map((entry) => entry.name)]);

describe('another name', () => {
  it('for a wallet takes everything in it along', async () => {
    const root = walletFolder(files);
    await openKeyVault(root).rename(wallet, 'renamed');
    expect(named(root)).toEqual([['renamed', 'h', 'other']]);
    expect(readdirSync(root)).toEqual(['renamed']);
  });

  it('for a hotkey takes both its files along', async () => {
    const root = walletFolder(files);
    await openKeyVault(root).rename(hotkey, 'renamed');
    expect(named(root)).toEqual([['w', 'other', 'renamed']]);
    expect(readdirSync(join(root, 'w/hotkeys')).sort()).toEqual([
      'other',
      'renamed',
      'renamedpub.txt',
    ]);
  });

  test.each([
    [wallet, 'taken', 'already-exists'],
    [wallet, 'empty', 'already-exists'],
    [wallet, '../out', 'bad-input'],
    [hotkey, 'other', 'already-exists'],
    [hotkey, 'xpub.txt', 'bad-input'],
    [{ wallet: 'missing', hotkey: undefined }, 'new', 'not-found'],
    [{ wallet: 'w', hotkey: 'missing' }, 'new', 'not-found'],
  ])('%j never becomes %s', async (name, to, code) => {
    const root = walletFolder({ ...files, 'taken/coldkey': plainFile, 'empty/': '' });
    const before = readdirSync(root, { recursive: true }).sort();
    await expect(openKeyVault(root).rename(name, to)).rejects.toMatchObject({ code });
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
  });
});

describe('the archive', () => {
  it('takes a wallet out of the list and keeps every file of it', async () => {
    const root = walletFolder(files);
    const place = await openKeyVault(root).archive(wallet);
    expect(place).toMatch(/\/\.archive\/w-\d{8}T\d{6}Z$/);
    expect(openWalletStore(root).list()).toEqual([]);
    expect(readFileSync(join(place, 'coldkey'), 'utf8')).toBe(plainFile);
    expect(statSync(join(root, '.archive')).mode & 0o777).toBe(0o700);
    renameSync(place, join(root, 'w'));
    expect(named(root)).toEqual([['w', 'h', 'other']]);
  });

  it('takes one hotkey in the shape of a wallet, and leaves the rest', async () => {
    const root = walletFolder(files);
    const place = await openKeyVault(root).archive(hotkey);
    expect(named(root)).toEqual([['w', 'other']]);
    expect(readdirSync(join(place, 'hotkeys')).sort()).toEqual(['h', 'hpub.txt']);
  });

  it('gives two wallets of one name and one second a folder each', async () => {
    const root = walletFolder(files);
    const first = await openKeyVault(root).archive(wallet);
    mkdirSync(join(root, 'w'));
    const second = await openKeyVault(root).archive(wallet);
    expect(new Set([first, second]).size).toBe(2);
  });

  it('cannot be named as a wallet', () => {
    const root = walletFolder({ '.archive/w-20260101T000000Z/coldkey': plainFile });
    expect(openWalletStore(root).list()).toEqual([]);
    expect(() => openWalletStore(root).find('.archive')).toThrow(/there is no wallet/);
  });

  it('leaves a link alone, since it would lead nowhere from another folder', async () => {
    const root = walletFolder(files);
    renameSync(join(root, 'w'), join(root, 'elsewhere'));
    symlinkSync('elsewhere', join(root, 'w'));
    await expect(openKeyVault(root).archive(wallet)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(named(root)).toHaveLength(2);
  });

  it('gets the old pair when a restored key takes its name', async () => {
    const root = walletFolder(files);
    const origin = { kind: 'development', uri: '//Alice', scheme: 'sr25519' } as const;
    const prepared = await openKeyVault(root).prepareRestored(hotkey, origin, 'archive');
    const { archived } = await prepared.write(undefined);
    expect(openWalletStore(root).hotkeyAddress('w', 'h')).toBe(known.aliceAddress);
    expect(readFileSync(join(archived ?? '', 'hotkeys/h'), 'utf8')).toBe(plainFile);
    expect(openWalletStore(root).coldkeyAddress('w')).toBe(known.address);
  });
});

describe('words against a key', () => {
  const { matchesBackup } = openKeyVault('/nowhere');
  const swapped = known.phrase.replace('legal winner thank', 'winner legal thank');
  test.each([
    ['the very words', known.phrase, true],
    ['capitals and spaces', ` ${known.phrase.toUpperCase().replaceAll(' ', '  ')}\n`, true],
    ['two that changed places', swapped, false],
    ['a word too few', known.phrase.split(' ').slice(1).join(' '), false],
    ['nothing', '', false],
  ])('%s: %s', (_, words, matches) => {
    expect(matchesBackup(words, parseSs58(known.address))).toBe(matches);
  });

  it('match the key of either scheme, and no other key', () => {
    expect(matchesBackup(known.phrase, parseSs58(known.aliceAddress))).toBe(false);
  });
});
