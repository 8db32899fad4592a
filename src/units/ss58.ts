import { hash } from 'node:crypto';
import { refuse } from '../errors.js';
import { decodeBase58, encodeBase58, numberOfBase58 } from './base58.js';
import { networkOfPrefix } from './ss58-networks.js';

declare const unit: unique symbol;
/** An account's address with Bittensor's prefix 42, checksum verified. */
export type Ss58 = string & { readonly [unit]: 'ss58' };

/** Bittensor's address prefix, the same on every one of its networks. */
export const PREFIX = 42;
const KEY_BYTES = 32;
const CHECKSUM_BYTES = 2;
const SALT = Buffer.from('SS58PRE');
const SALT_HEX = SALT.toString('hex');

/** The address of a 32-byte account id. */
export function encodeSs58(accountId: Uint8Array): Ss58 {
  const salted = Buffer.allocUnsafe(SALT.length + 1 + accountId.length + CHECKSUM_BYTES);
  salted.set(SALT);
  salted[SALT.length] = PREFIX;
  salted.set(accountId, SALT.length + 1);
  const check = salted.length - CHECKSUM_BYTES;
  const digest = hash('blake2b512', salted.subarray(0, check), 'buffer');
  digest.copy(salted, check, 0, CHECKSUM_BYTES);
  return encodeBase58(salted.subarray(SALT.length)) as Ss58;
}

/** The most that two bytes of prefix hold. */
export const MOST_PREFIX = 16_383;

/** The same account as another network writes it, by that network's prefix (0 to 16383). */
export function encodeForeign(accountId: Uint8Array, prefix: number): string {
  const first = prefix < 64 ? [prefix] : twoBytes(prefix);
  const body = Uint8Array.from([...first, ...accountId]);
  return encodeBase58(Uint8Array.from([...body, ...checksum(body)]));
}

const twoBytes = (prefix: number): readonly number[] => [
  ((prefix & 0xfc) >> 2) | 0x40,
  (prefix >> 8) | ((prefix & 0x03) << 6),
];

/** The prefix and account id of an address of any network; refuses what is none. */
export const splitSs58 = (text: string): { prefix: number; accountId: Uint8Array } => split(text);

/** The 32-byte account id behind an address. */
export function accountIdOf(address: Ss58): Uint8Array {
  return split(address).accountId;
}

/** Reads an address an operator typed; says whether its letters, checksum or prefix are wrong. */
export function parseSs58(text: string): Ss58 {
  const { prefix, accountId } = split(text);
  if (prefix !== PREFIX) {
    throw refuse(
      'bad-input',
      `${text} is an address of another network: ${networkOfPrefix(prefix)}`,
      `the same key on Bittensor is ${encodeSs58(accountId)}; check that the receiver uses it there`,
    );
  }
  return text as Ss58;
}

/** Whether the text is an address of any network, checksum included. */
export function isSs58(text: string): boolean {
  return decode(text) !== undefined;
}

/** The account id of an address of any network; undefined if it is none. */
export const accountIdOfAnyNetwork = (text: string): Uint8Array | undefined =>
  decode(text)?.accountId;

/** The account behind an address of any network, since old key files hold such; undefined if it is none. */
export function readAnyAddress(
  text: string,
): { readonly accountId: Uint8Array; readonly address: () => Ss58 } | undefined {
  const decoded = decode(text);
  if (!decoded) return undefined;
  const { prefix, accountId } = decoded;
  return {
    accountId,
    address: () => (prefix === PREFIX ? (text as Ss58) : encodeSs58(accountId)),
  };
}

/** Whether the text is the address of the account id in these 64 digits of hex, checksum included. */
export function isAddressOf(text: string, hex: string): text is Ss58 {
  const body = PREFIX.toString(16) + hex;
  const digest = hash('blake2b512', Buffer.from(SALT_HEX + body, 'hex'), 'hex');
  const check = digest.slice(0, 2 * CHECKSUM_BYTES);
  return !text.startsWith('1') && numberOfBase58(text) === BigInt(`0x${body}${check}`);
}

/** Whether the text can only be meant as an address, right or wrong; no name is that long. */
export const looksLikeSs58 = (text: string): boolean => /^\s*[0-9A-Za-z]{40,60}\s*$/.test(text);

function split(text: string): { prefix: number; accountId: Uint8Array } {
  const decoded = decode(text);
  if (decoded) return decoded;
  const [message, hint] = fault(text);
  throw refuse('bad-input', message, hint);
}

function fault(text: string): readonly [message: string, hint: string] {
  if (!looksLikeSs58(text) || text !== text.trim()) {
    const shown = text.length > 100 ? 'that' : JSON.stringify(text);
    return [`${shown} is not an SS58 address`, 'an address has 48 characters and starts with 5'];
  }
  const foreign = /[0OIl]/.exec(text)?.[0];
  if (foreign !== undefined) {
    return [`${text} has a ${foreign}, which no address has`, 'addresses leave out 0, O, I and l'];
  }
  if (text.length < 46 || text.length > 50) {
    return [`${text} has ${text.length} characters`, 'an address has 48; copy it again, whole'];
  }
  return [
    `the checksum of ${text} does not match`,
    'a character is mistyped, missing or moved; copy it again',
  ];
}

function decode(text: string): { prefix: number; accountId: Uint8Array } | undefined {
  const bytes = text.length > 60 ? undefined : decodeBase58(text);
  const first = bytes?.[0];
  if (!bytes || first === undefined || first > 127) return undefined;
  const prefixBytes = first < 64 ? 1 : 2;
  if (bytes.length !== prefixBytes + KEY_BYTES + CHECKSUM_BYTES) return undefined;
  const body = bytes.subarray(0, -CHECKSUM_BYTES);
  if (Buffer.compare(checksum(body), bytes.subarray(-CHECKSUM_BYTES)) !== 0) return undefined;
  const second = bytes[1] ?? 0;
  const prefix =
    prefixBytes === 1 ? first : ((first & 0x3f) << 2) | (second >> 6) | ((second & 0x3f) << 8);
  return { prefix, accountId: body.slice(prefixBytes) };
}

/** One call of Node's for all of it: a listing asks for it a thousand times. */
function checksum(body: Uint8Array): Uint8Array {
  const salted = Buffer.concat([SALT, body]);
  return hash('blake2b512', salted, 'buffer').subarray(0, CHECKSUM_BYTES);
}
