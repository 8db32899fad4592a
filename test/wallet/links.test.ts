import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeyVault } from '../../src/wallet/keys.js';
import { openWalletStore } from '../../src/wallet/store.js';
import { known, plainFile, publicFile, walletFolder } from './wallet-folder.js';

const coldkey = { wallet: 'w', hotkey: undefined };
const alice = { kind: 'development', uri: '//Alice', scheme: 'sr25519' } as const;
const nobody = async () => '';
const files = { 'w/coldkey': plainFile, 'w/coldkeypub.txt': publicFile() };

/** Moves something out of the wallets and leaves a link in its place. */
function linkAway(root: string, name: string): string {
  const elsewhere = join(walletFolder(), 'elsewhere');
  renameSync(join(root, name), elsewhere);
  symlinkSync(elsewhere, join(root, name));
  return elsewhere;
}

describe('a folder that is a link to elsewhere', () => {
  it('holds wallets like any other', async () => {
    const base = walletFolder({ 'root/w/coldkey': plainFile });
    const elsewhere = linkAway(base, 'root');
    const keys = openKeyVault(join(base, 'root'));
    await (await keys.prepareRestored({ wallet: 'new', hotkey: undefined }, alice, 'refuse')).write(
      undefined,
    );
    await keys.rename(coldkey, 'renamed');
    expect(readdirSync(elsewhere)).toEqual(['new', 'renamed']);
    expect(lstatSync(join(base, 'root')).isSymbolicLink()).toBe(true);
  });

  it('is a wallet like any other, whose keys are written where they are', async () => {
    const root = walletFolder({ ...files, 'w/coldkeypub.txt': known.publicKey.slice(2) });
    const elsewhere = linkAway(root, 'w');
    await (await openKeyVault(root).openForRewrite(coldkey, nobody)).rewrite(undefined);
    expect(readFileSync(join(elsewhere, 'coldkeypub.txt'), 'utf8')).toContain(known.address);
    expect(readdirSync(elsewhere)).toEqual(['coldkey', 'coldkeypub.txt']);
    expect(readdirSync(root)).toEqual(['w']);
  });
});

describe('a key file that is a link to elsewhere is read, and never written through', () => {
  const hotkey = { wallet: 'w', hotkey: 'h' };
  it.each<[string, (root: string) => Promise<unknown>]>([
    [
      'by a new password',
      async (root) => (await openKeyVault(root).openForRewrite(coldkey, nobody)).rewrite(undefined),
    ],
    [
      'by a key that takes its name',
      async (root) =>
        (await openKeyVault(root).prepareRestored(coldkey, alice, 'archive')).write(undefined),
    ],
  ])('%s', async (_, write) => {
    const root = walletFolder(files);
    const elsewhere = linkAway(root, 'w/coldkey');
    await expect(write(root)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(readFileSync(elsewhere, 'utf8')).toBe(plainFile);
    expect(readdirSync(dirname(elsewhere))).toEqual(['elsewhere']);
    expect(lstatSync(join(root, 'w/coldkey')).isSymbolicLink()).toBe(true);
    expect(openWalletStore(root).coldkeyAddress('w')).toBe(known.address);
    expect(readdirSync(join(root, 'w'))).toEqual(['coldkey', 'coldkeypub.txt']);
  });

  it('by a new key, even where the link leads nowhere', async () => {
    const root = walletFolder(files);
    mkdirSync(join(root, 'w/hotkeys'));
    symlinkSync(join(root, 'nowhere'), join(root, 'w/hotkeys/h'));
    const restoring = openKeyVault(root).prepareRestored(hotkey, alice, 'refuse');
    await expect(restoring).rejects.toMatchObject({ code: 'already-exists' });
    expect(readdirSync(root)).toEqual(['w']);
  });
});
