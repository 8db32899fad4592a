import { expect, it, test } from 'vitest';
import { keyFromMnemonic } from '../../src/wallet/derive.js';
import { signerOf } from '../../src/wallet/signer.js';
import { verifySignature } from '../../src/wallet/verify.js';
import { describeShared } from '../support/shared.js';
import { bytes, schemeOf, VECTORS, vectors } from './keyfile-vectors.js';
import { known } from './wallet-folder.js';

describeShared('signatures made elsewhere', VECTORS, () => {
  test.each(vectors('signature'))('$id is judged rightly', (vector) => {
    const { message, signature, publicKey, cryptoType, expect: wanted } = vector;
    const scheme = schemeOf(cryptoType);
    const valid = verifySignature(Buffer.from(message), bytes(signature), bytes(publicKey), scheme);
    expect(valid).toBe(wanted.valid);
  });
});

it.each(['sr25519', 'ed25519'] as const)('signs with %s exactly the bytes given', (scheme) => {
  const key = keyFromMnemonic(known.phrase, scheme);
  if (!key) throw new Error('nothing was derived');
  const signer = signerOf(key);
  const message = Buffer.from('0x1234');
  const signature = signer.sign(message);
  expect(signature.length).toBe(64);
  expect(verifySignature(message, signature, signer.publicKey, scheme)).toBe(true);
  expect(verifySignature(bytes('0x1234'), signature, signer.publicKey, scheme)).toBe(false);
});

it('shows no secret when a signer is printed or serialised', () => {
  const key = keyFromMnemonic(known.phrase, 'sr25519');
  if (!key) throw new Error('nothing was derived');
  const signer = signerOf(key);
  expect(Object.keys(signer).sort()).toEqual(['address', 'notes', 'publicKey', 'scheme', 'sign']);
  expect(Object.keys(signer.notes).sort()).toEqual(['open', 'seal']);
});
