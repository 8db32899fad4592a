import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../src/errors.js';
import { toHex } from '../../src/units/hex.js';
import { keyFromMnemonic } from '../../src/wallet/derive.js';
import { addressInPublicFile } from '../../src/wallet/public-address.js';
import { readSecret } from '../../src/wallet/read-secret.js';
import { toKeyfileSecret } from '../../src/wallet/scalar.js';
import { publicKeyfile, secretKeyfile } from '../../src/wallet/serialise-keyfile.js';
import { describeShared } from '../support/shared.js';
import { fileOf, schemeOf, VECTORS, vectors } from './keyfile-vectors.js';
import { known, walletFolder } from './wallet-folder.js';

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const written = (fields: Record<string, unknown>) => JSON.stringify(fields);

describeShared('unencrypted files of every era open to the right key', VECTORS, () => {
  test.each(vectors('keyfile-plain').filter((vector) => vector.expect.hasPrivateKey))(
    '$id',
    (vector) => {
      const key = readSecret(fileOf(vector).toString(), vector.fileName ?? 'coldkey');
      const { expect: wanted } = vector;
      expect(toHex(key.publicKey)).toBe(wanted.publicKey);
      expect(key.scheme).toBe(schemeOf(wanted.cryptoType));
      expect(toHex(key.secretKey)).toBe(wanted.polkadotSecretKey);
    },
  );

  test.each(vectors('keyfile-plain').filter((vector) => !vector.expect.hasPrivateKey))(
    '$id: a public file shows its address and is never taken for a secret',
    (vector) => {
      const root = walletFolder({ 'w/coldkeypub.txt': fileOf(vector) });
      const path = `${root}/w/coldkeypub.txt`;
      expect(addressInPublicFile(path)).toBe(vector.expect.ss58Address);
      expect(() => readSecret(fileOf(vector).toString(), path)).toThrow(Refusal);
    },
  );

  const damaged = vectors('keyfile-reject').filter((vector) => vector.password === undefined);
  test.each(damaged)('$id is refused, and no secret is repeated', (vector) => {
    const text = fileOf(vector).toString();
    const refusal = refusalOf(() => readSecret(text, 'coldkey'));
    expect(refusal.code).toBe('unreadable-keyfile');
    const said = JSON.stringify([refusal.message, refusal.hint, refusal.stack, refusal.cause]);
    for (const secret of ['winner', '6fa2796b', 'ad8a4447', '6855243a', '11111111', 'zzzz']) {
      expect(said).not.toContain(secret);
    }
  });
});

describe('what a file says about itself', () => {
  it('passes over a malformed seed when the private key is the one of the address', () => {
    const key = keyFromMnemonic(known.phrase, 'sr25519');
    if (!key) throw new Error('nothing was derived');
    const privateKey = toHex(toKeyfileSecret(key.secretKey));
    const file = { secretSeed: '0xabcdefghi', privateKey, ss58Address: known.address };
    expect(toHex(readSecret(written(file), 'coldkey').publicKey)).toBe(known.publicKey);
    expect(
      refusalOf(() => readSecret(written({ ...file, ss58Address: null }), 'coldkey')).code,
    ).toBe('unreadable-keyfile');
  });

  it.each([
    ['another address', { ss58Address: known.aliceAddress }],
    ['another public key', { ss58Address: known.address, publicKey: `0x${'11'.repeat(32)}` }],
    ['a mistyped address', { ss58Address: known.address.replace('5EH', '5HE') }],
  ])('refuses a phrase beside %s', (_, claim) => {
    const file = written({ secretPhrase: known.phrase, ...claim });
    expect(refusalOf(() => readSecret(file, 'coldkey')).code).toBe('unreadable-keyfile');
  });

  it('takes an address of another network for the key it is', () => {
    const file = { secretPhrase: known.phrase, ss58Address: known.polkadotAddress };
    expect(toHex(readSecret(written(file), 'coldkey').publicKey)).toBe(known.publicKey);
  });

  it('refuses a seed that gives the address when the phrase gives another', () => {
    const file = {
      secretPhrase: known.phrase.replaceAll('winner', 'winner'),
      secretSeed: known.seed,
    };
    const other = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';
    expect(readSecret(written(file), 'coldkey').phrase).toBe(known.phrase);
    const mixed = written({ ...file, secretPhrase: other, ss58Address: known.address });
    expect(refusalOf(() => readSecret(mixed, 'coldkey')).message).toContain('does not belong');
  });

  it('names a polkadot-js backup as one', () => {
    const file = written({ encoded: 'AAAA', encoding: { version: '3' }, address: known.address });
    expect(refusalOf(() => readSecret(file, 'coldkey')).message).toContain('polkadot-js');
  });
});

describe('files written here', () => {
  it('has the bytes other wallets expect: order, no null, private key without the cofactor', () => {
    const key = keyFromMnemonic(known.phrase, 'sr25519');
    if (!key) throw new Error('nothing was derived');
    const id = known.publicKey;
    const privateKey =
      '0xad8a44476e667ef8eab356d1d6f09303f21ba1ac44a3f8b96210bdd603d1900bb25d15f130020fffc3261f584f84168e7a6f0009f6c3abb2f3fa460f493b0595';
    expect(secretKeyfile(key)).toBe(
      `{"accountId":"${id}","publicKey":"${id}","privateKey":"${privateKey}","secretPhrase":"${known.phrase}","secretSeed":"${known.seed}","ss58Address":"${known.address}"}`,
    );
    expect(publicKeyfile(key)).toBe(
      `{"accountId":"${id}","publicKey":"${id}","ss58Address":"${known.address}"}`,
    );
  });

  it.each(['sr25519', 'ed25519'] as const)('reads back the %s key it wrote', (scheme) => {
    const key = keyFromMnemonic(known.phrase, scheme);
    if (!key) throw new Error('nothing was derived');
    expect(readSecret(secretKeyfile(key), 'coldkey')).toEqual(key);
    const file = JSON.parse(secretKeyfile(key));
    expect(file.cryptoType).toBe(scheme === 'ed25519' ? 0 : undefined);
    const { secretPhrase: _, secretSeed: __, ...privateOnly } = file;
    expect(readSecret(written(privateOnly), 'coldkey').secretKey).toEqual(key.secretKey);
  });
});
