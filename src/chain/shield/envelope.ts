import { randomBytes } from 'node:crypto';
import { xxhashAsU8a } from '@polkadot/util-crypto';
import { refuse } from '../../errors.js';
import { LONGEST_SEALED } from './longest-sealed.js';

const NONCE_BYTES = 24;
const SEED_BYTES = 32;

/** What makes two envelopes around the same bytes differ; never used twice. */
export type Randomness = {
  /** 32 bytes that the encapsulation is made of. */
  readonly seed: Uint8Array;
  /** 24 bytes. */
  readonly nonce: Uint8Array;
};

/**
 * Seals a signed extrinsic, behind its length as it would be submitted, for the author that the
 * ML-KEM-768 key of MevShield.NextKey belongs to; loads the cryptography. Refuses an extrinsic that
 * is too long, and a key that is none.
 */
export async function sealExtrinsic(
  extrinsic: Uint8Array,
  nextKey: Uint8Array,
  randomness: Randomness = fresh(),
): Promise<Uint8Array> {
  if (extrinsic.length > LONGEST_SEALED) {
    throw refuse(
      'bad-input',
      `the transaction is ${extrinsic.length} bytes long, and a shield holds ${LONGEST_SEALED}`,
      'send it without the shield, or in smaller parts',
    );
  }
  const [{ ml_kem768 }, { xchacha20poly1305 }] = await Promise.all([
    import('@noble/post-quantum/ml-kem.js'),
    import('@noble/ciphers/chacha.js'),
  ]);
  const { seed, nonce } = randomness;
  const { cipherText, sharedSecret } = encapsulated(() => ml_kem768.encapsulate(nextKey, seed));
  const sealed = xchacha20poly1305(sharedSecret, nonce).encrypt(extrinsic);
  sharedSecret.fill(0);
  const length = Uint8Array.of(cipherText.length & 0xff, cipherText.length >> 8);
  const parts = [xxhashAsU8a(nextKey, 128), length, cipherText, nonce, sealed];
  return new Uint8Array(Buffer.concat(parts));
}

const fresh = (): Randomness => ({
  seed: new Uint8Array(randomBytes(SEED_BYTES)),
  nonce: new Uint8Array(randomBytes(NONCE_BYTES)),
});

// The library throws at a key of another length and at one whose numbers are out of range.
function encapsulated<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch {
    throw refuse(
      'not-allowed',
      'the chain shows a shield key that nothing can be sealed with',
      'try again in the next block, or send it without the shield',
    );
  }
}
