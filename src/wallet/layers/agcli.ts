import { createDecipheriv } from 'node:crypto';
import type { DeriveKey } from '../argon2.js';
import type { Argon2Recipe } from '../key-recipe.js';
import type { Layer } from './layer.js';

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const recipe = (salt: Uint8Array): Argon2Recipe => ({
  algorithm: 'argon2id',
  passes: 4,
  memoryKib: 262_144,
  salt,
});

/** The coldkeys of agcli: salt and nonce, then a bare phrase or secret URI under AES-256-GCM. */
export const agcliLayer = (deriveKey: DeriveKey): Layer => ({
  title: "agcli's own",
  open: (file) => {
    if (file.length < SALT_BYTES + NONCE_BYTES + TAG_BYTES) return undefined;
    return async (password) => {
      const key = await deriveKey(password, recipe(file.subarray(0, SALT_BYTES)));
      try {
        return openGcm(key, file.subarray(SALT_BYTES));
      } finally {
        key.fill(0);
      }
    };
  },
});

function openGcm(key: Uint8Array, sealed: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const content = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    decipher.final();
    return content;
  } catch {
    content.fill(0);
    return undefined;
  }
}
