import { expect, it, test } from 'vitest';
import { toHex } from '../../src/units/hex.js';
import { toKeyfileSecret, toKeyringSecret } from '../../src/wallet/scalar.js';
import { describeShared } from '../support/shared.js';
import { bytes, VECTORS, vectors } from './keyfile-vectors.js';

const nonce = '77'.repeat(32);
/** One less than the order of the group, little endian. */
const largest = 'ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010';

describeShared('a stored private key becomes the keyring key of the same account', VECTORS, () => {
  const keys = vectors('derive-mnemonic', 'derive-seed', 'derive-uri').filter(
    (vector) => vector.cryptoType === 1 && vector.expect.privateKey,
  );
  test.each(keys)('$id', ({ expect: { privateKey = '0x', polkadotSecretKey = '0x' } }) => {
    const keyring = toKeyringSecret(bytes(privateKey));
    expect(keyring && toHex(keyring)).toBe(polkadotSecretKey);
    expect(toHex(toKeyfileSecret(bytes(polkadotSecretKey)))).toBe(privateKey);
  });
});

it('keeps the largest scalar a soft junction can produce', () => {
  const stored = bytes(largest + nonce);
  const keyring = toKeyringSecret(stored);
  expect(keyring && toHex(toKeyfileSecret(keyring))).toBe(toHex(stored));
});

it('refuses a scalar that is not below the order, since it belongs to no stored key', () => {
  expect(toKeyringSecret(bytes(largest.replace(/^ec/, 'ed') + nonce))).toBeUndefined();
});
