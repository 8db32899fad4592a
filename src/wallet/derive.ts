import { pbkdf2Sync } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { DEV_PHRASE } from '@polkadot/keyring';
import {
  ed25519DeriveHard,
  ed25519PairFromSeed,
  mnemonicToEntropy,
  mnemonicValidate,
  sr25519Agreement,
  sr25519DeriveHard,
  sr25519DeriveSoft,
  sr25519PairFromSeed,
} from '@polkadot/util-crypto';
import type { Scheme } from '../units/signer.js';
import type { KeyMaterial } from './key-material.js';
import { keyfileHex } from './keyfile-json.js';
import { toKeyringSecret } from './scalar.js';
import { type Junction, parseSecretUri } from './secret-uri.js';
import { isWordCount } from './words.js';

/**
 * x0.7 of `wallet new-hotkey`: the table of multiples of the base point, which is made before the first key
 * or signature, has a twelfth of the entries that the library would give it.
 */
ed25519.Point.BASE.precompute(3);

type Pair = { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };

/** The key of a mnemonic by Substrate's rule, from its entropy; undefined when word or checksum is wrong. */
export function keyFromMnemonic(
  phrase: string,
  scheme: Scheme,
  password = '',
): KeyMaterial | undefined {
  const words = phrase.trim().toLowerCase().split(/\s+/);
  const mnemonic = words.join(' ');
  if (!isWordCount(words.length) || !mnemonicValidate(mnemonic)) return undefined;
  const key = keyFromSeed(miniSecretOf(mnemonic, password), scheme);
  return key && { ...key, phrase };
}

/** x0.6 of `wallet new-hotkey`: Node's PBKDF2 takes a sixth of the time that the library's takes. */
function miniSecretOf(mnemonic: string, password: string): Uint8Array {
  const entropy = mnemonicToEntropy(mnemonic);
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
  const pair = uri.junctions.reduce<Pair>((from, junction) => step(from, junction, scheme), root);
  return { scheme, ...pair, seed: undefined, phrase: undefined };
}

function step(from: Pair, { hard, chainCode }: Junction, scheme: Scheme): Pair {
  const { publicKey, secretKey } = from;
  if (scheme === 'ed25519') {
    return pairOf(ed25519DeriveHard(secretKey.subarray(0, 32), chainCode), scheme);
  }
  const pair = { publicKey, secretKey };
  return hard ? sr25519DeriveHard(pair, chainCode) : sr25519DeriveSoft(pair, chainCode);
}

function pairOf(seed: Uint8Array, scheme: Scheme): Pair {
  const { publicKey, secretKey } =
    scheme === 'sr25519' ? sr25519PairFromSeed(seed) : ed25519PairFromSeed(seed);
  return { publicKey, secretKey };
}

/**
 * The library offers no public key of a secret key, but a key agreement with the group's base point
 * multiplies that point by the scalar, which is what a public key is.
 */
const sr25519PublicKey = (secretKey: Uint8Array): Uint8Array =>
  sr25519Agreement(
    secretKey,
    Buffer.from('e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76', 'hex'),
  );
