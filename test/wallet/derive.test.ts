import { describe, expect, it, test } from 'vitest';
import { toHex } from '../../src/units/hex.js';
import { encodeSs58 } from '../../src/units/ss58.js';
import {
  keyFromMnemonic,
  keyFromPrivateKey,
  keyFromSecretUri,
  keyFromSeed,
} from '../../src/wallet/derive.js';
import { toKeyfileSecret } from '../../src/wallet/scalar.js';
import { parseSecretUri } from '../../src/wallet/secret-uri.js';
import { signerOf } from '../../src/wallet/signer.js';
import { verifySignature } from '../../src/wallet/verify.js';
import { describeShared } from '../support/shared.js';
import { bytes, schemeOf, VECTORS, type Vector, vectors } from './keyfile-vectors.js';
import { known } from './wallet-folder.js';

const derived = ({ kind, mnemonic, seed, uri, cryptoType }: Vector) => {
  const scheme = schemeOf(cryptoType);
  if (kind === 'derive-mnemonic') return keyFromMnemonic(mnemonic, scheme);
  if (kind === 'derive-seed') return keyFromSeed(bytes(seed), scheme);
  return keyFromSecretUri(uri, scheme);
};

describeShared('keys of other wallets come out the same here', VECTORS, () => {
  test.each(vectors('derive-mnemonic', 'derive-seed', 'derive-uri'))('$id', (vector) => {
    const key = derived(vector);
    const { expect: wanted } = vector;
    if (!key) throw new Error('nothing was derived');
    expect(toHex(key.publicKey)).toBe(wanted.publicKey);
    expect(encodeSs58(key.publicKey)).toBe(wanted.ss58Address);
    if (wanted.polkadotSecretKey) expect(toHex(key.secretKey)).toBe(wanted.polkadotSecretKey);
    if (wanted.privateKey && vector.cryptoType === 1) {
      expect(toHex(toKeyfileSecret(key.secretKey))).toBe(wanted.privateKey);
    }
    if (wanted.seed) expect(key.seed && toHex(key.seed)).toBe(wanted.seed);
  });
});

describe('secret URIs', () => {
  it('keeps a key made by a soft junction able to sign, though its nonce is random', () => {
    const message = Buffer.from('soft');
    const first = keyFromSecretUri(`${known.phrase}//hard/soft`, 'sr25519');
    const again = keyFromSecretUri(`${known.phrase}//hard/soft`, 'sr25519');
    if (!first || !again) throw new Error('nothing was derived');
    expect(first.publicKey).toEqual(again.publicKey);
    const signature = signerOf(first).sign(message);
    expect(verifySignature(message, signature, first.publicKey, 'sr25519')).toBe(true);
  });

  it('stores a soft key so that it can be read back', () => {
    const soft = keyFromSecretUri('//Alice/soft', 'sr25519');
    if (!soft) throw new Error('nothing was derived');
    const again = keyFromPrivateKey(toKeyfileSecret(soft.secretKey), 'sr25519');
    expect(again?.publicKey).toEqual(soft.publicKey);
    expect(again?.secretKey).toEqual(soft.secretKey);
  });

  it('tells soft from hard', () => {
    const [soft, hard] = ['/Alice', '//Alice'].map((uri) => keyFromSecretUri(uri, 'sr25519'));
    expect(soft?.publicKey).not.toEqual(hard?.publicKey);
  });

  it('takes a junction that looks like hex as text, as the chain does and polkadot-js does not', () => {
    const text = parseSecretUri('//0x1234')?.junctions[0]?.chainCode;
    expect(text && toHex(text.subarray(0, 8))).toBe('0x1830783132333400');
  });

  it('takes a number beyond 64 bits as text, as the chain does', () => {
    const [most, beyond] = ['//18446744073709551615', '//18446744073709551616'].map(
      (uri) => parseSecretUri(uri)?.junctions[0]?.chainCode,
    );
    expect(most && toHex(most.subarray(0, 9))).toBe('0xffffffffffffffff00');
    expect(beyond?.[0]).toBe(20 << 2);
  });

  it.each([
    '',
    'Alice',
    'legal winner//Alice',
    '//',

    '0x1234//Alice',
    `${known.phrase}/`,
  ])('refuses %j instead of making up a key', (uri) => {
    expect(keyFromSecretUri(uri, 'sr25519')).toBeUndefined();
  });

  it('refuses a soft junction under ed25519, which has none', () => {
    expect(keyFromSecretUri('//Alice/soft', 'ed25519')).toBeUndefined();
    expect(keyFromSecretUri('//Alice', 'ed25519')).toBeDefined();
  });
});

describe('mnemonics', () => {
  it('reads one pasted with capitals, line ends and double spaces', () => {
    const pasted = `  ${known.phrase.replace('winner ', 'Winner \n ')}\n`;
    const key = keyFromMnemonic(pasted, 'sr25519');
    expect(key && encodeSs58(key.publicKey)).toBe(known.address);
  });

  it.each([
    ['a wrong checksum', known.phrase.replace('legal winner', 'winner legal')],
    ['a word too few', known.phrase.replace(' yellow', '')],
    ['a word that is on no list', known.phrase.replace('yellow', 'yelow')],
    ['nothing', ''],
  ])('refuses %s', (_, phrase) => {
    expect(keyFromMnemonic(phrase, 'sr25519')).toBeUndefined();
  });
});

describe('private keys', () => {
  it('refuses a scalar times eight, which would silently sign for another account', () => {
    const key = keyFromMnemonic(known.phrase, 'sr25519');
    if (!key) throw new Error('nothing was derived');
    expect(keyFromPrivateKey(key.secretKey, 'sr25519')).toBeUndefined();
  });

  it('refuses zero and the wrong length', () => {
    expect(keyFromPrivateKey(new Uint8Array(64), 'sr25519')).toBeUndefined();
    expect(keyFromPrivateKey(new Uint8Array(63), 'sr25519')).toBeUndefined();
    expect(keyFromSeed(new Uint8Array(31), 'sr25519')).toBeUndefined();
  });
});
