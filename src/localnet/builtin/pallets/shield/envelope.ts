import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { fromHex, toHex } from '../../../../units/hex.js';
import type { ShieldedTransaction } from './types.js';

const KEY_HASH_BYTES = 16;
const LENGTH_BYTES = 2;
const NONCE_BYTES = 24;

/**
 * An envelope by its parts: hash of the key, length of the encapsulation in little endian, the
 * encapsulation, nonce, ciphertext. Undefined where one of them is cut short or nothing is sealed.
 */
export function openEnvelope(content: Uint8Array): ShieldedTransaction | undefined {
  const [low, high] = content.subarray(KEY_HASH_BYTES, KEY_HASH_BYTES + LENGTH_BYTES);
  if (low === undefined || high === undefined) return undefined;
  const kemStart = KEY_HASH_BYTES + LENGTH_BYTES;
  const kemEnd = kemStart + low + high * 256;
  const nonceEnd = kemEnd + NONCE_BYTES;
  if (content.length <= nonceEnd) return undefined;
  return {
    keyHash: toHex(content.subarray(0, KEY_HASH_BYTES)),
    kemCt: content.slice(kemStart, kemEnd),
    nonce: toHex(content.subarray(kemEnd, nonceEnd)),
    aeadCt: content.slice(nonceEnd),
  };
}

/** What was sealed for the owner of this key; undefined for another's, or for what was altered. */
export function unseal(
  { kemCt, aeadCt, nonce }: ShieldedTransaction,
  decapsulationKey: Uint8Array,
): Uint8Array | undefined {
  try {
    const secret = ml_kem768.decapsulate(kemCt, decapsulationKey);
    return xchacha20poly1305(secret, fromHex(nonce) ?? new Uint8Array()).decrypt(aeadCt);
  } catch {
    // The libraries answer a wrong length and a wrong tag alike by throwing.
    return undefined;
  }
}
