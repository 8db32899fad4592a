import { ed25519 } from '@noble/curves/ed25519.js';
import { getPublicKey, secretFromSeed } from '@scure/sr25519';
import type { Scheme } from '../units/signer.js';
import type { Pair } from './pair.js';

/**
 * x0.85 of a signed transfer: the table of multiples of the base point, which is made before the first key
 * or signature, has a twelfth of the entries that the library would give it.
 */
ed25519.Point.BASE.precompute(3);

/** The pair of a 32-byte mini-secret. */
export function libraryPair(seed: Uint8Array, scheme: Scheme): Pair {
  if (scheme === 'sr25519') {
    const secretKey = secretFromSeed(seed);
    return { publicKey: getPublicKey(secretKey), secretKey };
  }
  const publicKey = ed25519.getPublicKey(seed);
  return { publicKey, secretKey: Uint8Array.of(...seed, ...publicKey) };
}

/** The public key of an sr25519 secret key. */
export const sr25519PublicKey = (secretKey: Uint8Array): Uint8Array => getPublicKey(secretKey);
