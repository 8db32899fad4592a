import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { parseG1, parseG2 } from './points.js';
import { roundPoint } from './round.js';

/** Whether a signature (48 bytes) is the one of this round by the beacon of this key (96 bytes). */
export function isPulse(
  publicKey: Uint8Array,
  round: number | bigint,
  signature: Uint8Array,
): boolean {
  const [key, point] = [parseG2(publicKey), parseG1(signature)];
  return (
    key !== undefined &&
    point !== undefined &&
    bls12_381.shortSignatures.verify(point, roundPoint(round), key)
  );
}

/** The 32 bytes of randomness that a pulse publishes beside its signature. */
export const pulseRandomness = (signature: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(signature).digest());
