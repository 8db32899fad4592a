import { createCipheriv, randomBytes } from 'node:crypto';
import { refuse } from '../errors.js';
import { encodeCiphertext } from './ciphertext.js';
import { bindingScalar, pairingMask, sha256, xor } from './identity-encryption.js';
import { G2, parseG2 } from './points.js';
import { roundPoint } from './round.js';

/** What a ciphertext is made of beside its text; never used twice, and zero after use. */
export type Secrets = {
  /** The AES key, 32 bytes. */
  readonly esk: Uint8Array;
  /** 32 bytes. */
  readonly sigma: Uint8Array;
  /** 12 bytes; this one is published. */
  readonly nonce: Uint8Array;
};

/**
 * Locks bytes until the beacon of this key (96 bytes) signs the round, in the layout that
 * SubtensorModule.TimelockedWeightCommits holds. Zeroes `esk` and `sigma`; refuses a key that is none.
 */
export function sealForRound(
  publicKey: Uint8Array,
  round: number | bigint,
  plaintext: Uint8Array,
  { esk, sigma, nonce }: Secrets = fresh(),
): Uint8Array {
  try {
    const key = parseG2(publicKey);
    if (!key) throw refuse('not-allowed', 'the beacon has a key that nothing can be locked with');
    const scalar = bindingScalar(sigma, esk);
    const cipher = createCipheriv('aes-256-gcm', esk, nonce);
    return encodeCiphertext({
      U: G2.BASE.multiply(scalar).toBytes(true),
      V: xor(sigma, pairingMask(roundPoint(round), key.multiply(scalar))),
      W: xor(esk, sha256(sigma)),
      sealed: Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]),
      nonce,
    });
  } finally {
    esk.fill(0);
    sigma.fill(0);
  }
}

const fresh = (): Secrets => ({
  esk: randomBytes(32),
  sigma: randomBytes(32),
  nonce: randomBytes(12),
});
