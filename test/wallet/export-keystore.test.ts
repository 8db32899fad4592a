import { Keyring } from '@polkadot/keyring';
import type { KeyringPair$Json } from '@polkadot/keyring/types';
import { describe, expect, it, test } from 'vitest';
import { encodeSs58 } from '../../src/units/ss58.js';
import { keyFromMnemonic, keyFromSecretUri } from '../../src/wallet/derive.js';
import { exportKeystore } from '../../src/wallet/export-keystore.js';
import { importKeystore } from '../../src/wallet/import-keystore.js';
import { known } from './wallet-folder.js';

const passphrase = 'Grüße, Horse 7';
const keys = {
  'an sr25519 key': () => keyFromMnemonic(known.phrase, 'sr25519'),
  'an ed25519 key': () => keyFromMnemonic(known.phrase, 'ed25519'),
  'an sr25519 key of a soft path, whose scalar is any': () =>
    keyFromSecretUri('//Alice/soft', 'sr25519'),
};

describe('a backup', () => {
  test.each(Object.entries(keys))(
    'of %s is read by polkadot-js and comes back',
    async (_, make) => {
      const key = make();
      if (!key) throw new Error('no key');
      const json = await exportKeystore(key, 'alice', passphrase);

      const pair = new Keyring().addFromJson(JSON.parse(json) as KeyringPair$Json);
      expect(pair.isLocked).toBe(true);
      pair.decodePkcs8(passphrase);
      expect(Buffer.from(pair.publicKey)).toEqual(Buffer.from(key.publicKey));
      expect([pair.type, pair.meta.name]).toEqual([key.scheme, 'alice']);
      const message = Buffer.from('message');
      expect(pair.verify(message, pair.sign(message), key.publicKey)).toBe(true);

      const back = await importKeystore(json, passphrase);
      expect(Buffer.from(back.secretKey)).toEqual(Buffer.from(key.secretKey));
    },
  );

  it('has the fields that the wallets of 2021 to 2026 ask for', async () => {
    const key = keyFromMnemonic(known.phrase, 'sr25519');
    if (!key) throw new Error('no key');
    const backup = JSON.parse(await exportKeystore(key, 'alice', passphrase));
    expect(backup).toMatchObject({
      address: encodeSs58(key.publicKey),
      encoding: {
        content: ['pkcs8', 'sr25519'],
        type: ['scrypt', 'xsalsa20-poly1305'],
        version: '3',
      },
      meta: { name: 'alice' },
    });
    const sealed = Buffer.from(backup.encoded, 'base64');
    // Newer wallets insist on p = 1, r ≤ 8 and N ≤ 2^18.
    expect([32, 36, 40].map((at) => sealed.readUInt32LE(at))).toEqual([2 ** 17, 1, 8]);
  });

  it('made by polkadot-js is taken in', async () => {
    const pair = new Keyring({ type: 'ed25519' }).addFromUri('//Alice');
    const key = await importKeystore(JSON.stringify(pair.toJson(passphrase)), passphrase);
    expect([key.scheme, encodeSs58(key.publicKey)]).toEqual([
      'ed25519',
      encodeSs58(pair.publicKey),
    ]);
  });

  it('holds nothing of the key in the clear', async () => {
    const key = keyFromMnemonic(known.phrase, 'sr25519');
    if (!key) throw new Error('no key');
    const json = await exportKeystore(key, 'alice', passphrase);
    const sealed = Buffer.from(JSON.parse(json).encoded, 'base64');
    expect(sealed.includes(Buffer.from(key.secretKey.subarray(0, 16)))).toBe(false);
    expect(json).not.toContain('legal');
  });
});
