import { refuse } from '../errors.js';
import type { Scheme } from '../units/signer.js';
import { keyFromMnemonic, keyFromPrivateKey, keyFromSecretUri, keyFromSeed } from './derive.js';
import type { KeyMaterial } from './key-material.js';
import { type KeyfileFields, keyfileHex } from './keyfile-json.js';
import { PUBLIC_SUFFIX } from './keyfile-paths.js';
import { parseSecretText } from './secret-text.js';

/** One thing a key can be made from; undefined where it is malformed for that scheme. */
type Source = (scheme: Scheme) => KeyMaterial | undefined;

/**
 * The key in the text of a decrypted or plain secret file. Refuses text that is no key, and a key
 * that does not belong to the address stored beside it. The path is for the messages, and decides
 * that a public file holds no secret whatever it looks like.
 */
export function readSecret(text: string, path: string): KeyMaterial {
  if (path.endsWith(PUBLIC_SUFFIX)) {
    throw unreadable(path, 'is a public file', 'the secret file has the same name without pub.txt');
  }
  const secret = parseSecretText(text);
  if (!secret) throw unreadable(path, 'holds no key', restore);
  if (secret.shape === 'json') return readFields(secret.fields, path);
  const key =
    secret.shape === 'uri'
      ? keyFromSecretUri(secret.uri, 'sr25519')
      : fromHexField(secret.hex)('sr25519');
  if (!key) throw unreadable(path, 'holds a damaged key', restore);
  return key;
}

function readFields(fields: KeyfileFields, path: string): KeyMaterial {
  if (fields.polkadotJs) {
    throw unreadable(path, 'is a polkadot-js backup, not a Bittensor keyfile', restore);
  }
  if (fields.scheme === 'unknown') {
    throw unreadable(path, 'holds a key of a type this program does not know', restore);
  }
  if (fields.claim === 'contradiction') {
    throw unreadable(path, 'gives a damaged address, or two that differ', restore);
  }
  const key = matchingKey(sourcesOf(fields), fields);
  if (key === 'none') throw unreadable(path, 'holds no key that can be read', restore);
  if (key === 'mismatch') {
    throw unreadable(path, 'holds a key that does not belong to the address in it', restore);
  }
  return key;
}

/** In the order of the native wallets. */
const sourcesOf = ({ phrase, seed, privateKey }: KeyfileFields): readonly Source[] => [
  ...(phrase === undefined ? [] : [(scheme: Scheme) => keyFromMnemonic(phrase, scheme)]),
  ...(seed === undefined ? [] : [fromHexField(seed)]),
  ...(privateKey === undefined ? [] : [fromHexField(privateKey)]),
];

const fromHexField =
  (hex: string): Source =>
  (scheme) => {
    const seed = keyfileHex(hex, 32);
    if (seed) return keyFromSeed(seed, scheme);
    const privateKey = keyfileHex(hex, 64);
    return privateKey && keyFromPrivateKey(privateKey, scheme);
  };

function matchingKey(
  sources: readonly Source[],
  { claim, scheme }: KeyfileFields,
): KeyMaterial | 'none' | 'mismatch' {
  const schemes: readonly Scheme[] =
    scheme === 'ed25519' ? ['ed25519', 'sr25519'] : ['sr25519', 'ed25519'];
  const [stated = 'sr25519'] = schemes;
  if (typeof claim === 'string') return sources[0]?.(stated) ?? 'none';
  // An early native writer stored some seeds wrongly beside a right private key: what is malformed
  // may be passed over, since the address vouches for the next; what gives another key may not.
  for (const source of sources) {
    const keys = schemes.map(source).filter((key) => key !== undefined);
    if (keys.length === 0) continue;
    return (
      keys.find(({ publicKey }) => Buffer.compare(publicKey, claim.accountId) === 0) ?? 'mismatch'
    );
  }
  return 'none';
}

const restore = 'restore the file from a backup or from its mnemonic';

const unreadable = (path: string, what: string, hint: string) =>
  refuse('unreadable-keyfile', `${path} ${what}`, hint);
