import { refuse } from '../errors.js';
import type { Scheme } from '../units/signer.js';
import { keyFromMnemonic, keyFromSeed } from './derive.js';
import { developmentKey } from './development-key.js';
import { importKeystore } from './import-keystore.js';
import type { KeyMaterial } from './key-material.js';
import { keyfileHex } from './keyfile-json.js';
import { parseMnemonic } from './parse-mnemonic.js';

/** A secret that somebody kept, or one that everybody knows. */
export type KeyOrigin =
  | { readonly kind: 'mnemonic'; readonly text: string; readonly scheme: Scheme }
  /** 64 hex digits, with or without 0x. */
  | { readonly kind: 'seed'; readonly text: string; readonly scheme: Scheme }
  /** A JSON backup of polkadot-js; it says its scheme itself. */
  | { readonly kind: 'keystore'; readonly json: string; readonly passphrase: string }
  /** A path of the public development phrase, such as `//Alice`. */
  | { readonly kind: 'development'; readonly uri: string; readonly scheme: Scheme };

/** The key of a kept secret; refuses one that is mistyped, without repeating any of it. */
export async function restoreKey(origin: KeyOrigin): Promise<KeyMaterial> {
  switch (origin.kind) {
    case 'keystore':
      return importKeystore(origin.json, origin.passphrase);
    case 'development':
      return developmentKey(origin.uri, origin.scheme);
    case 'seed':
      return sound(keyFromSeed(parseSeed(origin.text), origin.scheme));
    case 'mnemonic':
      return sound(keyFromMnemonic(parseMnemonic(origin.text), origin.scheme));
  }
}

function sound(key: KeyMaterial | undefined): KeyMaterial {
  if (key) return key;
  throw new Error('a mnemonic or seed that was read gives no key');
}

function parseSeed(text: string): Uint8Array {
  const seed = keyfileHex(text.trim(), 32);
  if (seed) return seed;
  throw refuse('bad-input', 'the seed is not 64 hex digits', 'copy it again, with or without 0x');
}
