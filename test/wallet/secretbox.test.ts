import { describe, expect, it, test } from 'vitest';
import { layers } from '../../src/wallet/layers/index.js';
import { sealNacl } from '../../src/wallet/layers/nacl.js';
import { openSecretbox } from '../../src/wallet/secretbox.js';
import { sniffKeyfile } from '../../src/wallet/sniff.js';
import { describeShared } from '../support/shared.js';
import { bytes, fileOf, VECTORS, type Vector, vectors } from './keyfile-vectors.js';

const sealedPart = (vector: Vector) => fileOf(vector).subarray('$NACL'.length);
const key = () => Buffer.alloc(32, 7);
const constantKey = async () => key();

describeShared('encrypted files with their derived keys', VECTORS, () => {
  test.each(vectors('keyfile-nacl'))('$id opens to its content', (vector) => {
    expect(sniffKeyfile(fileOf(vector), 'coldkey')).toBe('nacl');
    const content = openSecretbox(bytes(vector.derivedKey), sealedPart(vector));
    expect(content?.toString('base64')).toBe(vector.plaintext);
  });

  const [ascii] = vectors('keyfile-nacl').filter(({ id }) => id === 'nacl-ascii');
  const damaged = vectors('keyfile-reject').filter(
    ({ id, password }) =>
      /^bad-(?:flip|short|prefix|extra)/.test(id) && password === ascii?.password,
  );
  test.each(damaged)('$id stays closed even to the right key', async (vector) => {
    const { open } = layers(async () => bytes(ascii?.derivedKey ?? '')).nacl;
    const content = await open(fileOf(vector))?.(vector.password ?? '');
    expect(content).toBeUndefined();
  });

  test.each([
    ['keyfile-fernet', 'fernet'],
    ['keyfile-vault', 'ansible-vault'],
    ['keyfile-agcli', 'agcli'],
  ])('%s is recognised as %s', (kind, format) => {
    for (const vector of vectors(kind)) {
      expect(sniffKeyfile(fileOf(vector), '/w/coldkey')).toBe(format);
    }
  });
});

describe('what is sealed here', () => {
  it('is a marker, a fresh nonce, and the content under the derived key', async () => {
    const content = Buffer.from('{"a":"ü"}');
    const [first, second] = [
      await sealNacl(content, 'password', constantKey),
      await sealNacl(content, 'password', constantKey),
    ];
    expect(first.subarray(0, 5).toString()).toBe('$NACL');
    expect(first.length).toBe(45 + content.length);
    expect(first.subarray(5, 29)).not.toEqual(second.subarray(5, 29));
    expect(openSecretbox(key(), first.subarray(5))).toEqual(content);
  });

  it('is cut short without harm: no password is asked for a file that cannot open', () => {
    const { open } = layers(constantKey).nacl;
    expect(open(Buffer.from(`$NACL${'x'.repeat(39)}`))).toBeUndefined();
    expect(open(Buffer.from(`$NACL${'x'.repeat(40)}`))).toBeDefined();
  });
});
