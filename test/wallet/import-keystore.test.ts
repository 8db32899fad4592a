import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../src/errors.js';
import { toHex } from '../../src/units/hex.js';
import { importKeystore } from '../../src/wallet/import-keystore.js';
import { describeShared } from '../support/shared.js';
import { schemeOf, VECTORS, vectors } from './keyfile-vectors.js';
import { known } from './wallet-folder.js';

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof Refusal) return error;
  throw new Error('nothing was refused', { cause: error });
};

describeShared('backups of polkadot-js', VECTORS, () => {
  const all = vectors('polkadot-keystore');
  test.each(all.filter((vector) => vector.expect.accept))('$id gives its key', async (vector) => {
    const { keystore, passphrase, expect: wanted } = vector;
    const key = await importKeystore(keystore, passphrase);
    expect(toHex(key.publicKey)).toBe(wanted.publicKey);
    expect(key.scheme).toBe(schemeOf(wanted.cryptoType));
    expect(toHex(key.secretKey)).toBe(wanted.polkadotSecretKey);
  });

  test.each(all.filter((vector) => !vector.expect.accept))(
    '$id is refused, and the passphrase is not repeated',
    async ({ keystore, passphrase }) => {
      const refusal = await refusalOf(importKeystore(keystore, passphrase));
      expect(refusal.code).toBe('wrong-password');
      expect(JSON.stringify([refusal.message, refusal.hint])).not.toContain(passphrase);
    },
  );

  const [first] = all;
  const altered = (change: Record<string, unknown>) =>
    JSON.stringify({ ...JSON.parse(first?.keystore ?? '{}'), ...change });

  it('refuses a key that is not that of the address beside it', async () => {
    const json = altered({ address: known.aliceAddress });
    const refusal = await refusalOf(importKeystore(json, first?.passphrase ?? ''));
    expect(refusal.code).toBe('unreadable-keyfile');
  });

  it('refuses a cost that would take the memory of the machine', async () => {
    const sealed = Buffer.from(JSON.parse(first?.keystore ?? '{}').encoded, 'base64');
    sealed.writeUInt32LE(2 ** 30, 32);
    const json = altered({ encoded: sealed.toString('base64') });
    const refusal = await refusalOf(importKeystore(json, first?.passphrase ?? ''));
    expect(refusal.code).toBe('unreadable-keyfile');
  });
});

describe('files that are no such backup', () => {
  const encoding = { version: '3', content: ['pkcs8', 'sr25519'], type: ['xsalsa20-poly1305'] };
  it.each([
    ['no JSON', '{'],
    ['a keyfile', JSON.stringify({ secretPhrase: known.phrase })],
    ['null', 'null'],
    [
      'an unencrypted one',
      JSON.stringify({ encoded: 'AA==', encoding: { ...encoding, type: ['none'] } }),
    ],
    [
      'another version',
      JSON.stringify({ encoded: 'AA==', encoding: { ...encoding, version: '2' } }),
    ],
    ['one cut short', JSON.stringify({ encoded: 'AA==', encoding })],
    [
      'one cut in its salt',
      JSON.stringify({
        encoded: 'AA==',
        encoding: { ...encoding, type: ['scrypt', 'xsalsa20-poly1305'] },
      }),
    ],
  ])('refuses %s without repeating it', async (_, json) => {
    const refusal = await refusalOf(importKeystore(json, 'passphrase'));
    expect(refusal.code).toBe('unreadable-keyfile');
    expect(JSON.stringify([refusal.message, refusal.hint])).not.toContain('winner');
  });
});
