import { type Raw, unsignedFormat } from './format.js';

/** Raw bits of a mechanism's part of an epoch, with 64 fractional bits. */
export type U64F64 = Raw<'U64F64'>;
export const U64F64 = unsignedFormat('U64F64', 64n, 64n);
