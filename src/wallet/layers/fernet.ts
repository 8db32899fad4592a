import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { DeriveKey } from '../argon2.js';
import type { Pbkdf2Recipe } from '../key-recipe.js';
import type { Layer } from './layer.js';

const recipe: Pbkdf2Recipe = {
  algorithm: 'pbkdf2',
  passes: 10_000_000,
  salt: Buffer.from('Iguesscyborgslikemyselfhaveatendencytobeparanoidaboutourorigins'),
};

const VERSION = 0x80;
/** Version and time. */
const PREFIX_BYTES = 9;
const BLOCK_BYTES = 16;
const MAC_BYTES = 32;
const LEAST_BYTES = PREFIX_BYTES + BLOCK_BYTES + BLOCK_BYTES + MAC_BYTES;

/** The format before October 2021: a Fernet token whose age does not matter. */
export const fernetLayer = (deriveKey: DeriveKey): Layer => ({
  title: 'Fernet',
  open: (file) => {
    const token = parseToken(file.toString().trim());
    if (!token) return undefined;
    return async (password) => {
      const key = await deriveKey(password, recipe);
      try {
        return openToken(key, token);
      } finally {
        key.fill(0);
      }
    };
  },
});

function parseToken(text: string): Buffer | undefined {
  const token = /^[\w-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64url') : undefined;
  if (!token || token.length < LEAST_BYTES || token[0] !== VERSION) return undefined;
  return (token.length - LEAST_BYTES) % BLOCK_BYTES === 0 ? token : undefined;
}

function openToken(key: Uint8Array, token: Buffer): Buffer | undefined {
  const signed = token.subarray(0, -MAC_BYTES);
  const mac = createHmac('sha256', key.subarray(0, 16)).update(signed).digest();
  if (!timingSafeEqual(mac, token.subarray(-MAC_BYTES))) return undefined;
  const body = signed.subarray(PREFIX_BYTES);
  const decipher = createDecipheriv('aes-128-cbc', key.subarray(16), body.subarray(0, BLOCK_BYTES));
  return Buffer.concat([decipher.update(body.subarray(BLOCK_BYTES)), decipher.final()]);
}
