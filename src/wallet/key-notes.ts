import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyNotes } from '../units/signer.js';

/** Names this use of a secret, so that nothing else ever makes the same key of it. */
const PURPOSE = 'btcli key notes 1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The notes of a key, under a key that only its secret gives (HKDF-SHA256, AES-256-GCM). */
export function keyNotes(secretKey: Uint8Array, publicKey: Uint8Array): KeyNotes {
  // The scalar or seed alone: the rest of a secret differs between the files of one key.
  const secret = secretKey.subarray(0, KEY_BYTES);
  const key = Buffer.from(hkdfSync('sha256', secret, publicKey, PURPOSE, KEY_BYTES));
  return {
    seal(about, note) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(note), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, sealed, cipher.getAuthTag()]));
    },
    open(about, sealed) {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const end = sealed.length - TAG_BYTES;
      const options = { authTagLength: TAG_BYTES };
      const cipher = createDecipheriv('aes-256-gcm', key, nonce, options);
      cipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(end));
      try {
        const note = [cipher.update(sealed.subarray(NONCE_BYTES, end)), cipher.final()];
        return new Uint8Array(Buffer.concat(note));
      } catch {
        return undefined;
      }
    },
  };
}
