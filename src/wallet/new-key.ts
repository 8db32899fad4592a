import type { Scheme } from '../units/signer.js';
import { freshMnemonic } from './bip39.js';
import { keyFromMnemonic } from './derive.js';
import type { KeyMaterial } from './key-material.js';
import type { WordCount } from './words.js';

/** A key nobody had before, with the words that restore it. */
export type NewKey = { readonly key: KeyMaterial; readonly mnemonic: string };

/** Makes a key from fresh randomness. */
export function newKey(words: WordCount, scheme: Scheme): NewKey {
  const mnemonic = freshMnemonic(words);
  const key = keyFromMnemonic(mnemonic, scheme);
  if (!key) throw new Error('a generated mnemonic failed its own checksum');
  return { key, mnemonic };
}

/** Overwrites the parts of a key that memory lets us overwrite; strings stay until they are collected. */
export function wipe({ secretKey, seed }: KeyMaterial): void {
  secretKey.fill(0);
  seed?.fill(0);
}
