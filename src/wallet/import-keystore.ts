import { refuse } from '../errors.js';
import type { Scheme } from '../units/signer.js';
import { keyFromPrivateKey, keyFromSeed } from './derive.js';
import type { KeyMaterial } from './key-material.js';
import { openKeystore } from './keystore-envelope.js';
import { parseKeystore } from './keystore-json.js';
import { toKeyfileSecret } from './scalar.js';

/** ASN.1 around the secret, and between it and the public key. */
const HEADER = Buffer.from('3053020101300506032b657004220420', 'hex');
const DIVIDER = Buffer.from('a123032100', 'hex');
const SECRET_BYTES = 64;
const PUBLIC_BYTES = 32;

/**
 * The key in a JSON backup of polkadot-js. Refuses a wrong passphrase, a backup of another kind, and
 * a key that does not belong to the public key or the address stored with it.
 */
export async function importKeystore(json: string, passphrase: string): Promise<KeyMaterial> {
  const keystore = parseKeystore(json);
  const content = await openKeystore(keystore, passphrase);
  if (!content) {
    throw refuse(
      'wrong-password',
      'the passphrase does not open the backup',
      'capitals and spaces count; if it is surely right the backup is damaged',
    );
  }
  try {
    const key = keyIn(content, keystore.scheme);
    const { claim } = keystore;
    if (key && (!claim || Buffer.compare(key.publicKey, claim) === 0)) return key;
  } finally {
    content.fill(0);
  }
  throw refuse(
    'unreadable-keyfile',
    'the backup holds a damaged key, or not that of its address',
    'export it again from the wallet it came from',
  );
}

function keyIn(content: Buffer, scheme: Scheme): KeyMaterial | undefined {
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
