import { fromHex } from '../units/hex.js';
import type { Scheme } from '../units/signer.js';
import { accountIdOfAnyNetwork } from '../units/ss58.js';

/** What a keyfile's JSON says. A secret is kept as text until it is needed. */
export type KeyfileFields = {
  readonly phrase: string | undefined;
  readonly seed: string | undefined;
  readonly privateKey: string | undefined;
  /** `unknown` for account types newer than this program. */
  readonly scheme: Scheme | 'unstated' | 'unknown';
  /** The account id on which every public field agrees. */
  readonly claim: Uint8Array | 'none' | 'contradiction';
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
      return claimOf([
        // Some files of 2021 carry the address under a name with a leading space.
        ...[textOf('ss58Address'), textOf(' ss58Address')].map((address) =>
          address === undefined ? undefined : (accountIdOfAnyNetwork(address) ?? 'damaged'),
        ),
        ...[textOf('publicKey'), textOf('accountId')].map((hex) =>
          hex === undefined ? undefined : (keyfileHex(hex, 32) ?? 'damaged'),
        ),
      ]);
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
    return Object.fromEntries(Object.entries(value));
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

function claimOf(claims: readonly (Uint8Array | 'damaged' | undefined)[]): KeyfileFields['claim'] {
  const made = claims.filter((claim) => claim !== undefined);
  const first = made[0];
  if (first === undefined) return 'none';
  if (first === 'damaged') return 'contradiction';
  const agreed = made.every((claim) => claim !== 'damaged' && Buffer.compare(claim, first) === 0);
  return agreed ? first : 'contradiction';
}
