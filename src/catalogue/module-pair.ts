/** A pallet's error by its numbers, as in `Module { index: 7, error: [10, 0, 0, 0] }`. */
export type ModulePair = { readonly index: number; readonly error: number };

/**
 * Reads `7:10` and the forms in which nodes and libraries print `DispatchError::Module`. Of the
 * error's four bytes the first is the number; the others belong to errors nested in it.
 */
export function modulePair(text: string): ModulePair | undefined {
  const short = /^\s*(\d+)\s*:\s*(\d+)\s*$/.exec(text);
  if (short) return { index: Number(short[1]), error: Number(short[2]) };
  const index = /\bindex["']?\s*[:=]\s*"?(\d+)/i.exec(text)?.[1];
  const error = /\berror["']?\s*[:=]\s*["'[\s]*(0x[0-9a-f]{2}|\d+)/i.exec(text)?.[1];
  if (index === undefined || error === undefined) return undefined;
  return { index: Number(index), error: Number(error) };
}
