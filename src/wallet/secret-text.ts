import { type KeyfileFields, keyfileHex, parseKeyfileJson } from './keyfile-json.js';

/** The shapes an unencrypted secret file has had. */
export type SecretText =
  | { readonly shape: 'json'; readonly fields: KeyfileFields }
  | { readonly shape: 'seed' | 'private'; readonly hex: string }
  /** A bare phrase, or a secret URI as agcli stores it. */
  | { readonly shape: 'uri'; readonly uri: string };

/** Tells what an unencrypted secret file holds, without deriving anything; undefined if it is no key. */
export function parseSecretText(text: string): SecretText | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    const fields = parseKeyfileJson(trimmed);
    return fields && { shape: 'json', fields };
  }
  if (keyfileHex(trimmed, 32)) return { shape: 'seed', hex: trimmed };
  if (keyfileHex(trimmed, 64)) return { shape: 'private', hex: trimmed };
  const uri = /^(?:0x[0-9a-f]{64}|[a-z]+(?:\s+[a-z]+){11,23})?(?:\/.*)?$/is;
  return trimmed !== '' && uri.test(trimmed) ? { shape: 'uri', uri: trimmed } : undefined;
}

/** Whether the text holds something to sign with, rather than an address alone. */
export function holdsSecret(secret: SecretText): boolean {
  if (secret.shape !== 'json') return true;
  const { phrase, seed, privateKey } = secret.fields;
  return (phrase ?? seed ?? privateKey) !== undefined;
}
