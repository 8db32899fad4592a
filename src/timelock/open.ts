import { createDecipheriv } from 'node:crypto';
import { parseCiphertext } from './ciphertext.js';
import { bindingScalar, pairingMask, sha256, xor } from './identity-encryption.js';
import { G2, parseG1, parseG2 } from './points.js';

const TAG_BYTES = 16;

/**
 * Opens a ciphertext with the signature (48 bytes) of its round; undefined where the chain would
 * drop it: unreadable, for another round or another beacon, or altered.
 */
export function openWithPulse(
  ciphertext: Uint8Array,
  signature: Uint8Array,
): Uint8Array | undefined {
  const parts = parseCiphertext(ciphertext);
  const point = parts && parseG2(parts.U);
  const pulse = parseG1(signature);
  if (!point || !pulse) return undefined;
  const sigma = xor(parts.V, pairingMask(pulse, point));
  const esk = xor(parts.W, sha256(sigma));
  const bound = G2.BASE.multiply(bindingScalar(sigma, esk)).equals(point);
  const plaintext = bound ? decrypt(esk, parts.nonce, parts.sealed) : undefined;
  esk.fill(0);
  sigma.fill(0);
  return plaintext;
}

function decrypt(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < TAG_BYTES) return undefined;
  const end = sealed.length - TAG_BYTES;
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAuthTag(sealed.subarray(end));
  try {
    return new Uint8Array(Buffer.concat([cipher.update(sealed.subarray(0, end)), cipher.final()]));
  } catch {
    return undefined;
  }
}
