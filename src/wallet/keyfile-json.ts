import { fromHex } from '../units/hex.js';
import type { Scheme } from '../units/signer.js';
import { encodeSs58, readAnyAddress, type Ss58 } from '../units/ss58.js';

/** An account that a field names; its address has Bittensor's prefix whatever prefix was stored. */
type Account = { readonly accountId: Uint8Array; readonly address: () => Ss58 };

/** What public fields say together. */
export type Claim = Account | 'none' | 'contradiction';

/** What a keyfile's JSON says. A secret is kept as text until it is needed. */
export type KeyfileFields = {
  readonly phrase: string | undefined;
  readonly seed: string | undefined;
  readonly privateKey: string | undefined;
  /** `unknown` for account types newer than this program. */
  readonly scheme: Scheme | 'unstated' | 'unknown';
  /** The account on which every public field agrees. */
  readonly claim: Claim;
  /** A backup of polkadot-js, which somebody copied into the wallet folder. */
  readonly polkadotJs: boolean;
};

/** Reads a keyfile of any era: `null` counts as absent, unknown fields are passed over. */
export function parseKeyfileJson(text: string): KeyfileFields | undefined {
  const fields = parseObject(text);
  if (!fields) return undefined;
  const textOf = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    phrase: textOf('secretPhrase'),
    seed: textOf('secretSeed'),
    privateKey: textOf('privateKey'),
    scheme: schemeOf(fields.cryptoType),
    // Found out when asked: a listing reads many secret files whose addresses it has from elsewhere.
    get claim() {
      // Some files of 2021 carry the address under a name with a leading space.
      const addresses = [textOf('ss58Address'), textOf(' ss58Address')];
      const hexes = [textOf('publicKey'), textOf('accountId')];
      return claimOf([...made(addresses, readAnyAddress), ...made(hexes, accountOfHex)]);
    },
    polkadotJs: 'encoded' in fields && 'encoding' in fields,
  };
}

/** Hex of so many bytes as keyfiles hold it: 0x may be missing or, from one old writer, doubled. */
export function keyfileHex(text: string, length: number): Uint8Array | undefined {
  const bytes = fromHex(text.replace(/^(?:0x)+/, ''));
  return bytes?.length === length ? bytes : undefined;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return value as Readonly<Record<string, unknown>>;
  } catch {
    // The parser's own error quotes the text around the fault, which may be the secret.
    return undefined;
  }
}

function schemeOf(cryptoType: unknown): KeyfileFields['scheme'] {
  if (cryptoType === undefined || cryptoType === null) return 'unstated';
  // Third-party tools store the number as text.
  if (cryptoType === 1 || cryptoType === '1') return 'sr25519';
  if (cryptoType === 0 || cryptoType === '0') return 'ed25519';
  return 'unknown';
}

/** What a hex account id claims. */
export function accountOfHex(hex: string): Account | undefined {
  const accountId = keyfileHex(hex, 32);
  return accountId && { accountId, address: () => encodeSs58(accountId) };
}

/** The claims of the fields that are there; a damaged one is undefined. */
const made = (
  texts: readonly (string | undefined)[],
  read: (text: string) => Account | undefined,
): readonly (Account | undefined)[] =>
  texts.flatMap((text) => (text === undefined ? [] : [read(text)]));

function claimOf(claims: readonly (Account | undefined)[]): Claim {
  if (claims.length === 0) return 'none';
  const [first] = claims;
  if (!first) return 'contradiction';
  const agree = claims.every((one) => one && Buffer.compare(one.accountId, first.accountId) === 0);
  return agree ? first : 'contradiction';
}
