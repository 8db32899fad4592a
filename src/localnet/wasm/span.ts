/**
 * Bytes in a runtime's memory as it names them to its host and the host to it: the address in the low
 * half of an i64, the length in the high half.
 */
export type Span = bigint;

export const spanOf = (address: number, length: number): Span =>
  BigInt.asIntN(64, (BigInt(length) << 32n) | BigInt(address));

export const addressOf = (span: Span): number => Number(span & 0xffff_ffffn);

export const lengthOf = (span: Span): number => Number((span >> 32n) & 0xffff_ffffn);
