import { refuse } from '../errors.js';
import { encodeSs58, type Ss58 } from '../units/ss58.js';
import type { DeriveKey } from './argon2.js';
import { keyFromMnemonic, keyFromSeed } from './derive.js';
import type { KeyMaterial } from './key-material.js';
import { type KeyName, pathsOf, refuseUnlessFree, refuseUnlessRestorable } from './key-name.js';
import { keyfileHex } from './keyfile-json.js';
import type { PairPaths } from './keyfile-paths.js';
import { newKey, wipe } from './new-key.js';
import { isThere, pairFiles } from './pair-files.js';
import { parseMnemonic } from './parse-mnemonic.js';
import { addressInPublicFile } from './public-address.js';
import { publish } from './publish.js';
import type { WordCount } from './words.js';

/** A secret that somebody kept. */
export type KeyOrigin =
  | { readonly kind: 'mnemonic'; readonly text: string }
  /** 64 hex digits, with or without 0x. */
  | { readonly kind: 'seed'; readonly text: string };

/** A key in memory that may be written; nothing is on the disk before `write`. */
export type PreparedKey = {
  readonly address: Ss58;
  /** Writes every missing file or none, once. An undefined password stores the secret plain. */
  readonly write: (password: string | undefined) => Promise<void>;
};

/** A key nobody had before; its mnemonic is to be shown once. */
export type NewlyPreparedKey = PreparedKey & { readonly mnemonic: string };

/** Makes one key; refuses when either half of it is there. */
export function prepareNew(
  root: string,
  name: KeyName,
  words: WordCount,
  deriveKey: DeriveKey,
): NewlyPreparedKey {
  refuseUnlessFree(root, name);
  const { key, mnemonic } = newKey(words);
  const write = writer(key, pathsOf(root, name), 'both', deriveKey);
  return { address: encodeSs58(key.publicKey), mnemonic, write };
}

/**
 * Restores one key. Refuses a secret that is mistyped, a secret file that is there, and a public file
 * that shows another key.
 */
export function prepareRestored(
  root: string,
  name: KeyName,
  origin: KeyOrigin,
  deriveKey: DeriveKey,
): PreparedKey {
  refuseUnlessRestorable(root, name);
  const key = restore(origin);
  const address = encodeSs58(key.publicKey);
  const at = pathsOf(root, name);
  const keepsPublic = isThere(at.public);
  if (keepsPublic && addressInPublicFile(at.public) !== address) {
    throw refuse(
      'already-exists',
      `${at.public} does not show the address of this key, ${address}`,
      'restore it under another name; existing files are never replaced',
    );
  }
  return { address, write: writer(key, at, keepsPublic ? 'secret' : 'both', deriveKey) };
}

const writer =
  (
    key: KeyMaterial,
    at: PairPaths,
    halves: 'both' | 'secret',
    deriveKey: DeriveKey,
  ): PreparedKey['write'] =>
  async (password) => {
    if (password === '') throw refuse('bad-input', 'the password is empty', 'choose a longer one');
    const [secret, open] = await pairFiles(key, at, password, deriveKey);
    publish(halves === 'both' ? [secret, open] : [secret]);
    wipe(key);
  };

function restore(origin: KeyOrigin): KeyMaterial {
  const key =
    origin.kind === 'mnemonic'
      ? keyFromMnemonic(parseMnemonic(origin.text), 'sr25519')
      : keyFromSeed(parseSeed(origin.text), 'sr25519');
  if (!key) throw new Error('a mnemonic or seed that was read gives no key');
  return key;
}

function parseSeed(text: string): Uint8Array {
  const seed = keyfileHex(text.trim(), 32);
  if (seed) return seed;
  throw refuse('bad-input', 'the seed is not 64 hex digits', 'copy it again, with or without 0x');
}
