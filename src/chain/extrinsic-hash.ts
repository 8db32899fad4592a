import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../units/hex.js';

/** Blake2-256 of whole extrinsic bytes, their length in front included. */
export const extrinsicHash = (bytes: Uint8Array): `0x${string}` => toHex(blake2AsU8a(bytes));
