import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseSs58 } from '../../src/units/ss58.js';
import type { KeyName } from '../../src/wallet/keyfile-paths.js';
import { prepareNew, prepareRestored } from '../../src/wallet/prepare-key.js';
import { openWalletStore } from '../../src/wallet/store.js';
import { unlock } from '../../src/wallet/unlock.js';
import { watchKey } from '../../src/wallet/watch.js';
import { known, plainFile, publicFile, walletFolder } from './wallet-folder.js';

/** Stands in for argon2, which keys.test.ts runs for real. */
const deriveKey = async (password: string) => Buffer.alloc(32, password);
const coldkey: KeyName = { wallet: 'w', hotkey: undefined };
const hotkey: KeyName = { wallet: 'w', hotkey: 'h' };
const scheme = 'sr25519';
const fresh = (words: 12 | 24) => ({ words, scheme, ifTaken: 'refuse' }) as const;
const fromWords = { kind: 'mnemonic', text: known.phrase, scheme } as const;
const fromSeed = { kind: 'seed', text: known.seed, scheme } as const;
const watched = { address: parseSs58(known.aliceAddress), scheme } as const;
const contents = (root: string) =>
  readdirSync(root, { recursive: true })
    .map(String)
    .sort()
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => [name, readFileSync(join(root, name), 'utf8')]);

describe('one new key', () => {
  it('is not on the disk before it is written, and then opens with its password', async () => {
    const root = walletFolder();
    const made = prepareNew(root, coldkey, fresh(24), deriveKey);
    expect(contents(root)).toEqual([]);
    await made.write('right');
    expect(contents(root).map(([name]) => name)).toEqual(['w/coldkey', 'w/coldkeypub.txt']);
    const locked = { path: join(root, 'w/coldkey'), address: made.address };
    const opened = await unlock(locked, async () => 'right', deriveKey);
    expect(opened.phrase).toBe(made.mnemonic);
    expect(made.mnemonic.split(' ')).toHaveLength(24);
    expect(openWalletStore(root).find('w')).toMatchObject({ protection: 'encrypted', hotkeys: [] });
  });

  test.each([
    ['its secret file', { 'w/coldkey': plainFile, 'w/hotkeys/h': plainFile }],
    ['its public file', { 'w/coldkeypub.txt': publicFile(), 'w/hotkeys/hpub.txt': publicFile() }],
  ])('never replaces one of which %s is there', (_, files) => {
    const root = walletFolder(files);
    const before = contents(root);
    for (const name of [coldkey, hotkey]) {
      expect(() => prepareNew(root, name, fresh(12), deriveKey)).toThrow(
        expect.objectContaining({ code: 'already-exists' }),
      );
    }
    expect(contents(root)).toEqual(before);
  });

  it('loses to another program that writes the public file in the meantime', async () => {
    const root = walletFolder({ 'w/': '' });
    const made = prepareNew(root, coldkey, fresh(12), deriveKey);
    writeFileSync(join(root, 'w/coldkeypub.txt'), publicFile());
    await expect(made.write(undefined)).rejects.toMatchObject({ code: 'already-exists' });
    expect(contents(root)).toEqual([['w/coldkeypub.txt', publicFile()]]);
  });

  it('refuses an empty password rather than store a coldkey that only looks encrypted', async () => {
    const root = walletFolder();
    const made = prepareNew(root, coldkey, fresh(12), deriveKey);
    await expect(made.write('')).rejects.toMatchObject({ code: 'bad-input' });
    expect(contents(root)).toEqual([]);
  });

  test.each(['', '../w', 'a/b', '.hidden', 'xpub.txt'])('is never called %j', (odd) => {
    for (const name of [
      { wallet: odd, hotkey: undefined },
      { wallet: 'w', hotkey: odd },
    ]) {
      expect(() => prepareNew(walletFolder(), name, fresh(12), deriveKey)).toThrow(
        expect.objectContaining({ code: 'bad-input' }),
      );
    }
  });
});

describe('a restored key', () => {
  test.each([
    ['its mnemonic', fromWords],
    ['its seed', fromSeed],
    ['its seed without 0x', { ...fromSeed, text: ` ${known.seed.slice(2)} ` } as const],
  ])('is the same account again, from %s', async (_, origin) => {
    const root = walletFolder();
    for (const name of [coldkey, hotkey]) {
      const made = await prepareRestored(root, name, origin, 'refuse', deriveKey);
      expect(made.address).toBe(known.address);
      await made.write(name === coldkey ? 'right' : undefined);
    }
    expect(openWalletStore(root).find('w')).toEqual({
      name: 'w',
      address: known.address,
      protection: 'encrypted',
      hotkeys: [{ name: 'h', address: known.address, protection: 'plain' }],
    });
  });

  it('completes a wallet that was watched only, and leaves its public file as it is', async () => {
    const root = walletFolder({ 'w/coldkeypub.txt': publicFile() });
    await (await prepareRestored(root, coldkey, fromWords, 'refuse', deriveKey)).write('right');
    expect(contents(root)).toContainEqual(['w/coldkeypub.txt', publicFile()]);
    expect(openWalletStore(root).find('w').protection).toBe('encrypted');
  });

  it('is refused beside the public file of another account', async () => {
    const root = walletFolder({ 'w/coldkeypub.txt': publicFile(known.aliceAddress) });
    await expect(
      prepareRestored(root, coldkey, fromWords, 'refuse', deriveKey),
    ).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('never replaces a secret', async () => {
    const root = walletFolder({ 'w/coldkey': plainFile });
    await expect(
      prepareRestored(root, coldkey, fromWords, 'refuse', deriveKey),
    ).rejects.toMatchObject({ code: 'already-exists' });
  });

  test.each([known.seed.slice(0, -1), `${known.seed}00`, '', known.phrase])(
    'is refused for the seed %j, which is not repeated',
    async (text) => {
      const origin = { kind: 'seed', text, scheme } as const;
      const restore = prepareRestored(walletFolder(), coldkey, origin, 'refuse', deriveKey);
      await expect(restore).rejects.toThrow(/^the seed is not 64 hex digits$/);
    },
  );
});

describe('a coldkey that is only watched', () => {
  it('shows its address and holds no secret', async () => {
    const root = walletFolder();
    await watchKey(root, coldkey, watched);
    expect(openWalletStore(root).find('w')).toEqual({
      name: 'w',
      address: known.aliceAddress,
      protection: 'absent',
      hotkeys: [],
    });
    expect(statSync(join(root, 'w/coldkeypub.txt')).mode & 0o777).toBe(0o600);
  });

  test.each(['w/coldkey', 'w/coldkeypub.txt'])('never takes the place of %s', async (file) => {
    const root = walletFolder({ [file]: plainFile });
    await expect(watchKey(root, coldkey, watched)).rejects.toMatchObject({
      code: 'already-exists',
    });
    expect(contents(root)).toEqual([[file, plainFile]]);
  });
});
