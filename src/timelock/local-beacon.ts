import { bls12_381 } from '@noble/curves/bls12-381.js';
import { roundPoint } from './round.js';

/** The key (96 bytes, compressed G2) of a beacon that knows its scalar, 32 bytes big-endian. */
export const beaconKey = (scalar: Uint8Array): Uint8Array =>
  bls12_381.shortSignatures.getPublicKey(scalar).toBytes(true);

/** The signature (48 bytes, compressed G1) with which such a beacon opens a round. */
export const signRound = (scalar: Uint8Array, round: number | bigint): Uint8Array =>
  bls12_381.shortSignatures.sign(roundPoint(round), scalar).toBytes(true);
