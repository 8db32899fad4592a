import { type Raw, signedFormat } from './format.js';

/** Raw bits of an emission in smallest units, with 32 fractional bits. */
export type I96F32 = Raw<'I96F32'>;
export const I96F32 = signedFormat('I96F32', 96n, 32n);
