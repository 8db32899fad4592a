import { refuse } from '../errors.js';
import { fromHex } from './hex.js';
import { encodeSs58, isSs58, looksLikeSs58, parseSs58, type Ss58 } from './ss58.js';

/** How an operator named an account; which one a name means is found out later. */
export type AccountRef =
  /** Written out, as SS58 or as a public key in hex. */
  | { readonly kind: 'address'; readonly address: Ss58 }
  /** A wallet, a hotkey of the chosen wallet, or an entry of the address book. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'hotkey'; readonly wallet: string; readonly hotkey: string };

const KEY_BYTES = 32;

/** Reads an account an operator typed. Text that could be a secret is never repeated in a refusal. */
export function parseAccountRef(text: string): AccountRef {
  if (text.startsWith('0x')) return { kind: 'address', address: addressOfHex(text) };
  if (/^[0-9a-f]{64}$/i.test(text)) {
    throw refuse(
      'bad-input',
      'those are 64 hex digits without 0x',
      'write a public key with 0x in front; a seed belongs in no option at all',
    );
  }
  if (isSs58(text) || looksLikeSs58(text)) return { kind: 'address', address: parseSs58(text) };
  if (text.trim().split(/\s+/).length > 11) {
    throw refuse(
      'bad-input',
      'that is no account',
      'if it was a mnemonic, others may have seen it',
    );
  }
  const [first = '', second, ...rest] = text.split('/');
  if (first === '' || second === '' || rest.length > 0) {
    throw refuse('bad-input', `${JSON.stringify(text)} is no account`, accountUsage);
  }
  return second === undefined
    ? { kind: 'name', name: first }
    : { kind: 'hotkey', wallet: first, hotkey: second };
}

/** Reads several, with commas between; an empty place is refused. */
export const parseAccountRefs = (text: string): readonly AccountRef[] =>
  text.split(',').map((part) => parseAccountRef(part.trim()));

/** What may stand where an account is asked for. */
export const accountUsage =
  'give an address, a wallet, wallet/hotkey, a name of the address book, or 0x and a public key';

function addressOfHex(text: string): Ss58 {
  const bytes = fromHex(text);
  if (bytes?.length === KEY_BYTES) return encodeSs58(bytes);
  throw refuse(
    'bad-input',
    'that is not a public key',
    `a public key is 0x and ${2 * KEY_BYTES} hex digits`,
  );
}
