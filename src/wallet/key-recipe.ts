/** What every recipe gives. */
export const KEY_BYTES = 32;

/** How the 32-byte key of a keyfile comes from its password; every format has its own. */
export type KeyRecipe = Argon2Recipe | Pbkdf2Recipe;

/** One lane, version 1.3. */
export type Argon2Recipe = {
  readonly algorithm: 'argon2i' | 'argon2id';
  readonly passes: number;
  readonly memoryKib: number;
  readonly salt: Uint8Array;
};

/** HMAC-SHA256 inside. */
export type Pbkdf2Recipe = {
  readonly algorithm: 'pbkdf2';
  readonly passes: number;
  readonly salt: Uint8Array;
};

/** The one format still written; its salt is fixed, so that one password always gives one key. */
export const naclRecipe: Argon2Recipe = {
  algorithm: 'argon2i',
  passes: 8,
  memoryKib: 524_288,
  salt: Buffer.from('137183dff15a09bc9c90b5518739e9b1', 'hex'),
};
