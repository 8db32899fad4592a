import { compactAddLength } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';

/** One step of a derivation path. */
export type Junction = { readonly hard: boolean; readonly chainCode: Uint8Array };

/** A secret URI taken apart: `root(/soft|//hard)*/ //password`. */
export type SecretUri = {
  /** A phrase, 0x and a seed, or empty for the development phrase. */
  readonly root: string;
  readonly junctions: readonly Junction[];
  readonly password: string;
};

const CHAIN_CODE_BYTES = 32;
const MOST_U64 = 2n ** 64n - 1n;

/** Takes a secret URI apart as sp-core does, which differs from polkadot-js for `//0x…` and long numbers. */
export function parseSecretUri(text: string): SecretUri | undefined {
  const match = /^([^/]*)((?:\/\/?[^/]+)*)(?:\/\/\/(.*))?$/s.exec(text);
  if (!match || text === '') return undefined;
  const [, root = '', path = '', password = ''] = match;
  const junctions = Array.from(path.matchAll(/\/(\/?)([^/]+)/g), ([, slash, code = '']) => ({
    hard: slash === '/',
    chainCode: chainCodeOf(code),
  }));
  return { root, junctions, password };
}

function chainCodeOf(code: string): Uint8Array {
  const encoded = numberBytes(code) ?? compactAddLength(Buffer.from(code));
  const chainCode = new Uint8Array(CHAIN_CODE_BYTES);
  chainCode.set(encoded.length > CHAIN_CODE_BYTES ? blake2AsU8a(encoded, 256) : encoded);
  return chainCode;
}

function numberBytes(code: string): Uint8Array | undefined {
  const number = /^\+?\d+$/.test(code) ? BigInt(code.replace('+', '')) : undefined;
  if (number === undefined || number > MOST_U64) return undefined;
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(number);
  return bytes;
}
