import { refuse } from '../errors.js';
import type { Scheme } from '../units/signer.js';
import { accountIdOfAnyNetwork } from '../units/ss58.js';

/** A JSON backup of polkadot-js, still encrypted. */
export type Keystore = {
  readonly sealed: Buffer;
  readonly scheme: Scheme;
  /** Without scrypt the passphrase itself is the key. */
  readonly scrypt: boolean;
  /** The account id behind the address beside it. */
  readonly claim: Uint8Array | undefined;
};

/** Reads the outside of a backup. Refuses batches, unencrypted ones and other versions than 3. */
export function parseKeystore(json: string): Keystore {
  const backup = objectIn(json);
  const encoding = asObject(backup?.encoding);
  if (!backup || !encoding || typeof backup.encoded !== 'string') {
    throw unreadable('is no backup of one polkadot-js account');
  }
  const [content, type] = [asWords(encoding.content), asWords(encoding.type)];
  const scheme = (['sr25519', 'ed25519'] as const).find((name) => content.includes(name));
  if (encoding.version !== '3' || !scheme || !type.includes('xsalsa20-poly1305')) {
    throw unreadable('is of a kind this program does not know');
  }
  const { address } = backup;
  const claim = typeof address === 'string' ? accountIdOfAnyNetwork(address) : undefined;
  if (address !== undefined && !claim) throw unreadable('gives a damaged address');
  const sealed = Buffer.from(backup.encoded, 'base64');
  return { sealed, scheme, scrypt: type.includes('scrypt'), claim };
}

function objectIn(json: string) {
  try {
    return asObject(JSON.parse(json));
  } catch {
    return undefined;
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : undefined;

const asWords = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const unreadable = (what: string) =>
  refuse(
    'unreadable-keyfile',
    `the file ${what}`,
    'export the account alone, as JSON and with a passphrase',
  );
