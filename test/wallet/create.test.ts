import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeSs58 } from '../../src/units/ss58.js';
import { type CreateRequest, createWallet } from '../../src/wallet/create.js';
import { sealNacl } from '../../src/wallet/layers/nacl.js';
import { openWalletStore } from '../../src/wallet/store.js';
import { unlock } from '../../src/wallet/unlock.js';
import { known, plainFile, publicFile, walletFolder } from './wallet-folder.js';

/** Stands in for argon2, which keys.test.ts runs for real. */
const deriveKey = async (password: string) => Buffer.alloc(32, password);
const request: CreateRequest = {
  wallet: 'w',
  hotkey: 'h',
  words: 12,
  scheme: 'sr25519',
  password: 'right',
  hotkeyPassword: undefined,
  ifTaken: 'refuse',
};
const everything = (root: string) => readdirSync(root, { recursive: true }).map(String).sort();
const contents = (root: string) =>
  everything(root)
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => [name, readFileSync(join(root, name), 'utf8')]);
const complete = [
  'w',
  'w/coldkey',
  'w/coldkeypub.txt',
  'w/hotkeys',
  'w/hotkeys/h',
  'w/hotkeys/hpub.txt',
];

describe('a new wallet', () => {
  it('opens with its password and signs for the address that was shown', async () => {
    const root = walletFolder();
    const made = await createWallet(root, request, deriveKey);
    const ask = async () => 'right';
    const at = (name: string) => ({ path: join(root, name), address: undefined });
    const coldkey = await unlock(at('w/coldkey'), ask, deriveKey);
    const hotkey = await unlock(at('w/hotkeys/h'), ask, deriveKey);
    expect(encodeSs58(coldkey.publicKey)).toBe(made.coldkey.address);
    expect(encodeSs58(hotkey.publicKey)).toBe(made.hotkey.address);
    expect(made.coldkey).toMatchObject({ status: 'created', mnemonic: coldkey.phrase });
    expect(made.hotkey).toMatchObject({ status: 'created', mnemonic: hotkey.phrase });
    expect(made.coldkey.address).not.toBe(made.hotkey.address);
  });

  it('is four files for the owner alone: an encrypted coldkey, a plain hotkey, two public halves', async () => {
    const root = walletFolder();
    const made = await createWallet(root, request, deriveKey);
    expect(everything(root)).toEqual(complete);
    for (const name of complete) {
      const facts = statSync(join(root, name));
      expect([name, facts.mode & 0o777]).toEqual([name, facts.isFile() ? 0o600 : 0o700]);
    }
    const [wallet] = openWalletStore(root).list();
    expect(wallet).toEqual({
      name: 'w',
      address: made.coldkey.address,
      protection: 'encrypted',
      hotkeys: [{ name: 'h', address: made.hotkey.address, protection: 'plain' }],
    });
  });

  it('keeps the mnemonic of an encrypted coldkey out of every file', async () => {
    const root = walletFolder();
    const { coldkey } = await createWallet(root, request, deriveKey);
    if (coldkey.status !== 'created') throw new Error('no coldkey was made');
    const [firstWord = '', secondWord = ''] = coldkey.mnemonic.split(' ');
    for (const [, text] of contents(root)) expect(text).not.toContain(`${firstWord} ${secondWord}`);
  });

  it.each([12, 15, 18, 21, 24] as const)('has mnemonics of %i words', async (words) => {
    const made = await createWallet(walletFolder(), { ...request, words }, deriveKey);
    for (const key of [made.coldkey, made.hotkey]) {
      expect(key.status === 'created' && key.mnemonic.split(' ')).toHaveLength(words);
    }
  });

  it('stores the coldkey plain only without a password, and refuses an empty one', async () => {
    const root = walletFolder();
    const made = await createWallet(root, { ...request, password: undefined }, deriveKey);
    expect(made.coldkey).toMatchObject({ protection: 'plain' });
    expect(openWalletStore(root).find('w').protection).toBe('plain');
    await expect(
      createWallet(walletFolder(), { ...request, password: '' }, deriveKey),
    ).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('keys that are there already', () => {
  it('adds a hotkey and leaves the coldkey byte for byte', async () => {
    const root = walletFolder({
      'w/coldkey': await sealNacl(Buffer.from(plainFile), 'old', deriveKey),
      'w/coldkeypub.txt': publicFile(),
      'w/hotkeys/old': plainFile,
    });
    const before = contents(root);
    const made = await createWallet(root, request, deriveKey);
    expect(made.coldkey).toEqual({ status: 'kept', address: known.address });
    expect(contents(root)).toEqual(expect.arrayContaining(before));
    expect(everything(root)).toContain('w/hotkeys/h');
  });

  it('makes no new coldkey beside a public file whose secret is kept elsewhere', async () => {
    const root = walletFolder({ 'w/coldkeypub.txt': publicFile() });
    const made = await createWallet(root, request, deriveKey);
    expect(made.coldkey.status).toBe('kept');
    expect(everything(root)).not.toContain('w/coldkey');
  });

  it('refuses when both are there, and changes nothing', async () => {
    const root = walletFolder({ 'w/coldkey': plainFile, 'w/hotkeys/hpub.txt': publicFile() });
    const before = contents(root);
    await expect(createWallet(root, request, deriveKey)).rejects.toMatchObject({
      code: 'already-exists',
    });
    expect(contents(root)).toEqual(before);
  });

  it('takes the coldkey back when the hotkey cannot be written', async () => {
    const root = walletFolder({ 'w/hotkeys/hpub.txt/': '' });
    await expect(createWallet(root, request, deriveKey)).rejects.toMatchObject({
      code: 'already-exists',
    });
    expect(everything(root)).toEqual(['w', 'w/hotkeys', 'w/hotkeys/hpub.txt']);
  });

  it('loses to another program that makes the same wallet while the password is derived', async () => {
    const root = walletFolder({ 'w/': '' });
    const racing = async (password: string) => {
      writeFileSync(join(root, 'w/coldkeypub.txt'), publicFile());
      return deriveKey(password);
    };
    await expect(createWallet(root, request, racing)).rejects.toMatchObject({
      code: 'already-exists',
    });
    expect(contents(root)).toEqual([['w/coldkeypub.txt', publicFile()]]);
  });
});

describe('names', () => {
  it.each([
    '',
    '.',
    '..',
    '../x',
    'a/b',
    '/abs',
    'a\\b',
    '.hidden',
    'xpub.txt',
    'x.lock',
    'x.tmp',
    'a\0b',
    'a\nb',
    'x'.repeat(250),
  ])('refuses %j for a new wallet and a new hotkey', async (name) => {
    const root = walletFolder({ 'inner/': '' });
    for (const odd of [{ wallet: name }, { hotkey: name }]) {
      await expect(
        createWallet(join(root, 'inner'), { ...request, ...odd }, deriveKey),
      ).rejects.toMatchObject({ code: 'bad-input' });
    }
    expect(everything(root)).toEqual(['inner']);
  });

  it('adds a hotkey to a wallet that another program gave an odd name', async () => {
    const root = walletFolder({ '.öld wallet/coldkey': plainFile });
    const made = await createWallet(root, { ...request, wallet: '.öld wallet' }, deriveKey);
    expect(made.coldkey.status).toBe('kept');
  });
});
