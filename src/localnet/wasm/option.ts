import { concat, u8, vec } from '../node/codec/scale.js';

/** SCALE's Option<Vec<u8>>. */
export const optionOfBytes = (bytes: Uint8Array | undefined): Uint8Array =>
  bytes === undefined ? u8(0) : concat([u8(1), vec(bytes)]);
