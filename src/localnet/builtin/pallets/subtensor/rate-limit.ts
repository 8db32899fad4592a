/** Whether a limit of this many blocks lets a call through; a last block of zero means never. */
export const passesLimit = (limit: bigint | number, block: number, last: number): boolean =>
  last === 0 || BigInt(Math.max(0, block - last)) >= BigInt(limit);
