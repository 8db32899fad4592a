import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import type { G1Point } from './points.js';

/** Of drand's scheme `bls-unchained-g1-rfc9380`. */
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** What a beacon signs for a round, 32 bytes: its number alone, since rounds are not chained. */
export function roundIdentity(round: number | bigint): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(round));
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/** The point of G1 whose multiple by the beacon's scalar is the round's signature. */
export const roundPoint = (round: number | bigint): G1Point =>
  bls12_381.shortSignatures.hash(roundIdentity(round), DOMAIN);
