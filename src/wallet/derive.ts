import { pbkdf2Sync } from 'node:crypto';
import type { Scheme } from '../units/signer.js';
import { entropyOf } from './bip39.js';
import { DEV_PHRASE, derivedPair } from './derive-step.js';
import type { KeyMaterial } from './key-material.js';
import { keyfileHex } from './keyfile-json.js';
import { sr25519PublicKey } from './library-pair.js';
import type { Pair } from './pair.js';
import { pairOf } from './pair-of-seed.js';
import { toKeyringSecret } from './scalar.js';
import { parseSecretUri } from './secret-uri.js';
import { isWordCount } from './words.js';

/** The key of a mnemonic by Substrate's rule, from its entropy; undefined when word or checksum is wrong. */
export function keyFromMnemonic(
  phrase: string,
  scheme: Scheme,
  password = '',
): KeyMaterial | undefined {
  const words = phrase.trim().toLowerCase().split(/\s+/);
  const entropy = isWordCount(words.length) ? entropyOf(words.join(' ')) : undefined;
  if (!entropy) return undefined;
  const key = keyFromSeed(miniSecretOf(entropy, password), scheme);
  return key && { ...key, phrase };
}

/** x0.6 of `wallet new-hotkey`: Node's PBKDF2 takes a sixth of the time that the library's takes. */
function miniSecretOf(entropy: Uint8Array, password: string): Uint8Array {
  const derived = pbkdf2Sync(entropy, `mnemonic${password}`, 2048, 64, 'sha512');
  const seed = Uint8Array.from(derived.subarray(0, 32));
  entropy.fill(0);
  derived.fill(0);
  return seed;
}

/** The key of a 32-byte mini-secret; undefined for another length. */
export function keyFromSeed(seed: Uint8Array, scheme: Scheme): KeyMaterial | undefined {
  if (seed.length !== 32) return undefined;
  return { scheme, ...pairOf(seed, scheme), seed, phrase: undefined };
}

/** The key of a private key as keyfiles hold it; undefined when its length or scalar is wrong. */
export function keyFromPrivateKey(bytes: Uint8Array, scheme: Scheme): KeyMaterial | undefined {
  if (bytes.length === 32) return keyFromSeed(bytes, scheme);
  if (bytes.length !== 64) return undefined;
  // Some ed25519 writers append the public key to the seed.
  if (scheme === 'ed25519') return keyFromSeed(bytes.slice(0, 32), scheme);
  const secretKey = toKeyringSecret(bytes);
  if (!secretKey) return undefined;
  const publicKey = sr25519PublicKey(secretKey);
  return { scheme, publicKey, secretKey, seed: undefined, phrase: undefined };
}

/** The key of a secret URI; undefined when its root is no key, or a soft step meets ed25519. */
export function keyFromSecretUri(text: string, scheme: Scheme): KeyMaterial | undefined {
  const uri = parseSecretUri(text);
  if (!uri) return undefined;
  const seed = keyfileHex(uri.root, 32);
  const root = seed
    ? keyFromSeed(seed, scheme)
    : keyFromMnemonic(uri.root || DEV_PHRASE, scheme, uri.password);
  if (!root) return undefined;
  if (uri.junctions.length === 0 && uri.password === '') return root;
  if (scheme === 'ed25519' && uri.junctions.some(({ hard }) => !hard)) return undefined;
  const pair = uri.junctions.reduce<Pair>(
    (from, junction) => derivedPair(from, junction, scheme),
    root,
  );
  return { scheme, ...pair, seed: undefined, phrase: undefined };
}
