import { type Raw, signedFormat } from './format.js';

/** Raw bits of stake in smallest units, with 64 fractional bits. */
export type I64F64 = Raw<'I64F64'>;
export const I64F64 = signedFormat('I64F64', 64n, 64n);
