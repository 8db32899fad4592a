import type { Scheme } from '../units/signer.js';
import { keyFromPrivateKey, keyFromSeed } from './derive.js';
import type { KeyMaterial } from './key-material.js';
import { toKeyfileSecret } from './scalar.js';

/** ASN.1 around the secret, and between it and the public key. */
const HEADER = Buffer.from('3053020101300506032b657004220420', 'hex');
const DIVIDER = Buffer.from('a123032100', 'hex');
const SECRET_BYTES = 64;
const PUBLIC_BYTES = 32;

/** What a JSON backup encrypts. */
export const keystoreContent = ({ secretKey, publicKey }: KeyMaterial): Buffer =>
  Buffer.concat([HEADER, secretKey, DIVIDER, publicKey]);

/** The key in what a JSON backup encrypted; undefined when it is damaged. */
export function keyInContent(content: Buffer, scheme: Scheme): KeyMaterial | undefined {
  const dividerAt = HEADER.length + SECRET_BYTES;
  const publicAt = dividerAt + DIVIDER.length;
  if (content.length !== publicAt + PUBLIC_BYTES) return undefined;
  if (!content.subarray(0, HEADER.length).equals(HEADER)) return undefined;
  if (!content.subarray(dividerAt, publicAt).equals(DIVIDER)) return undefined;
  const secret = content.subarray(HEADER.length, dividerAt);
  const key =
    scheme === 'sr25519'
      ? keyFromPrivateKey(toKeyfileSecret(secret), scheme)
      : keyFromSeed(Uint8Array.from(secret.subarray(0, 32)), scheme);
  // Public key and secret are compared whole: a scalar that is no multiple of eight is another key.
  const same =
    key &&
    Buffer.compare(key.publicKey, content.subarray(publicAt)) === 0 &&
    Buffer.compare(key.secretKey, secret) === 0;
  return same ? { ...key, seed: undefined } : undefined;
}
