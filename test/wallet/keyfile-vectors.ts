import { readFileSync } from 'node:fs';
import type { Scheme } from '../../src/units/signer.js';
import { shared } from '../support/shared.js';

export const VECTORS = 'vectors/keyfiles.json';

/** What every entry about a key expects; hex with 0x. */
export type ExpectedKey = {
  readonly accept: boolean;
  readonly cryptoType: 0 | 1;
  readonly publicKey: `0x${string}`;
  readonly ss58Address: string;
  readonly hasPrivateKey: boolean;
  readonly privateKey?: `0x${string}`;
  readonly polkadotSecretKey?: `0x${string}`;
  readonly seed?: `0x${string}`;
  readonly valid: boolean;
  readonly variable: string;
  readonly value: string;
  readonly reason: string;
};

export type Vector = {
  readonly id: string;
  readonly kind: string;
  readonly cryptoType: 0 | 1;
  readonly mnemonic: string;
  readonly seed: string;
  readonly uri: string;
  /** Base64. */
  readonly file: string;
  readonly fileName?: string;
  readonly password?: string;
  readonly derivedKey: string;
  /** URL-safe base64. */
  readonly fernetKey: string;
  /** JSON. */
  readonly keystore: string;
  readonly passphrase: string;
  readonly path: string;
  /** Base64. */
  readonly plaintext: string;
  readonly message: string;
  readonly signature: string;
  readonly publicKey: string;
  readonly expect: ExpectedKey;
  readonly valid: readonly { readonly address: string; readonly publicKey: string }[];
  readonly otherNetwork: readonly { readonly address: string; readonly publicKey: string }[];
  readonly invalid: readonly string[];
  readonly cases: readonly {
    readonly password: string;
    readonly score: number;
    readonly accept: boolean;
  }[];
};

/** The handed-over entries of these kinds; none where the file is absent, as the suite is skipped then. */
export function vectors(...kinds: readonly string[]): readonly Vector[] {
  return everyVector().filter(({ kind }) => kinds.includes(kind));
}

/** All of them. */
export function everyVector(): readonly Vector[] {
  const path = shared(VECTORS);
  return path ? JSON.parse(readFileSync(path, 'utf8')).vectors : [];
}

export const fileOf = ({ file }: Vector): Buffer => Buffer.from(file, 'base64');

export const schemeOf = (cryptoType: 0 | 1): Scheme => (cryptoType === 1 ? 'sr25519' : 'ed25519');

export const bytes = (hex: string): Buffer => Buffer.from(hex.replace(/^0x/, ''), 'hex');
