import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import type { G1Point, G2Point } from './points.js';

const FIELD_BYTES = 48;
const { Fr } = bls12_381.fields;

type Target = ReturnType<typeof bls12_381.pairing>;

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

export const xor = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  left.map((byte, index) => byte ^ (right[index] ?? 0));

/** The scalar that binds a ciphertext to its secrets, so that a reader sees any other pair fail. */
export const bindingScalar = (sigma: Uint8Array, esk: Uint8Array): bigint =>
  Fr.create(BigInt(`0x${Buffer.from(sha256(sigma, esk)).toString('hex')}`));

/** The mask over sigma: the hash of a pairing as the chain writes one down. */
export const pairingMask = (one: G1Point, other: G2Point): Uint8Array =>
  sha256(targetBytes(bls12_381.pairing(one, other)));

/** Twelve coefficients, each little-endian, from the lowest: the order of arkworks. */
function targetBytes({ c0, c1 }: Target): Uint8Array {
  const coefficients = [c0, c1]
    .flatMap((sextic) => [sextic.c0, sextic.c1, sextic.c2])
    .flatMap((quadratic) => [quadratic.c0, quadratic.c1]);
  return new Uint8Array(Buffer.concat(coefficients.map(littleEndian)));
}

const littleEndian = (value: bigint): Uint8Array =>
  Buffer.from(value.toString(16).padStart(2 * FIELD_BYTES, '0'), 'hex').reverse();
