import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeyVault } from '../../src/wallet/keys.js';
import { verifySignature } from '../../src/wallet/verify.js';
import { known, plainFile, publicFile, walletFolder } from './wallet-folder.js';

const nobody = async () => {
  throw new Error('nobody expected this question');
};
const message = Buffer.from('message');

it('creates, encrypts, unlocks and signs with the real key derivation', async () => {
  const root = walletFolder();
  const vault = openKeyVault(root);
  const password = 'Grüße, Horse 7';
  const made = await vault.create({
    wallet: 'w',
    hotkey: 'h',
    words: 12,
    scheme: 'sr25519',
    password,
    hotkeyPassword: undefined,
    ifTaken: 'refuse',
  });
  expect(readFileSync(join(root, 'w/coldkey')).subarray(0, 5).toString()).toBe('$NACL');

  const questions: unknown[] = [];
  const coldkey = await vault.unlockColdkey('w', async (what) => {
    questions.push(what);
    return ` ${password}`.slice(1);
  });
  expect(questions).toEqual([
    { file: 'coldkey', wallet: 'w', path: join(root, 'w/coldkey'), attempt: 1 },
  ]);
  expect(coldkey.address).toBe(made.coldkey.address);
  const signature = coldkey.sign(message);
  expect(verifySignature(message, signature, coldkey.publicKey, coldkey.scheme)).toBe(true);

  const hotkey = await vault.unlockHotkey('w', 'h', nobody);
  expect(hotkey.address).toBe(made.hotkey.address);
});

describe('unlocking by name', () => {
  it('compares with the public file, so that no other account than the shown one signs', async () => {
    const vault = openKeyVault(
      walletFolder({
        'w/coldkey': plainFile,
        'w/coldkeypub.txt': publicFile(known.aliceAddress),
        'w/hotkeys/h': plainFile,
        'w/hotkeys/hpub.txt': publicFile(known.aliceAddress),
      }),
    );
    const refused = expect.objectContaining({ code: 'unreadable-keyfile' });
    await expect(vault.unlockColdkey('w', nobody)).rejects.toEqual(refused);
    await expect(vault.unlockHotkey('w', 'h', nobody)).rejects.toEqual(refused);
  });

  it('names the hotkey it asks about', async () => {
    const root = walletFolder({ 'w/hotkeys/h': `$NACL${'x'.repeat(60)}` });
    const vault = openKeyVault(root);
    const stop = new Error('stop');
    const opening = vault.unlockHotkey('w', 'h', async (what) => {
      expect(what).toEqual({
        file: 'hotkey',
        wallet: 'w',
        hotkey: 'h',
        path: join(root, 'w/hotkeys/h'),
        attempt: 1,
      });
      throw stop;
    });
    await expect(opening).rejects.toBe(stop);
  });

  it('reads a hotkey that agcli stored as a bare phrase or URI', async () => {
    const vault = openKeyVault(
      walletFolder({ 'w/hotkeys/phrase': known.phrase, 'w/hotkeys/uri': '//Alice' }),
    );
    expect((await vault.unlockHotkey('w', 'phrase', nobody)).address).toBe(known.address);
    expect((await vault.unlockHotkey('w', 'uri', nobody)).address).toBe(known.aliceAddress);
  });

  it.each(['../w', 'missing', ''])('refuses the wallet %j', async (wallet) => {
    const vault = openKeyVault(walletFolder({ 'w/coldkey': plainFile }));
    await expect(vault.unlockColdkey(wallet, nobody)).rejects.toThrow();
    await expect(vault.unlockHotkey(wallet, 'h', nobody)).rejects.toThrow();
    await expect(vault.unlockHotkey('w', wallet, nobody)).rejects.toThrow();
  });
});

describe('development keys', () => {
  const vault = openKeyVault('/nowhere');

  it('signs as Alice without any file', async () => {
    const alice = await vault.developmentSigner('//Alice');
    expect(alice.address).toBe(known.aliceAddress);
    expect(verifySignature(message, alice.sign(message), alice.publicKey, 'sr25519')).toBe(true);
  });

  it.each([known.phrase, `${known.phrase}//Alice`, known.seed, 'Alice', '', '//', '////Alice'])(
    'refuses %j without repeating it, since it may be a secret',
    async (text) => {
      const error = await vault.developmentSigner(text).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'bad-input' });
      if (text.length > 10) expect(String(error)).not.toContain(text.slice(0, 10));
    },
  );
});
