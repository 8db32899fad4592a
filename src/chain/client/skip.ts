/** Where what begins at `at` ends; throws where its bytes are not what they are taken for. */
export type Skip = (bytes: Uint8Array, at: number) => number;

const compactBytes = [1, 2, 4] as const;

/** An integer in SCALE's compact form. */
export const compact: Skip = (bytes, at) => at + (compactBytes[(bytes[at] ?? 0) & 3] ?? 5);

export const nothing: Skip = (_, at) => at;

export const fixed =
  (count: number): Skip =>
  (_, at) =>
    at + count;

export const inTurn =
  (...skips: readonly Skip[]): Skip =>
  (bytes, at) =>
    skips.reduce((next, skip) => skip(bytes, next), at);

/** By the number of its variant, which is its first byte. */
export const oneOf =
  (...variants: readonly Skip[]): Skip =>
  (bytes, at) => {
    const skip = variants[bytes[at] ?? variants.length];
    if (!skip) throw new RangeError(`no variant has number ${bytes[at]}`);
    return skip(bytes, at + 1);
  };

export const option = (some: Skip): Skip => oneOf(nothing, some);

export const list =
  (each: Skip): Skip =>
  (bytes, at) => {
    let next = compact(bytes, at);
    for (let left = count(bytes, at); left > 0; left--) next = each(bytes, next);
    return next;
  };

/** A text, or bytes of any length. */
export const text: Skip = (bytes, at) => compact(bytes, at) + count(bytes, at);

/** The integer in SCALE's compact form that begins there; as many as there can be in metadata. */
export function count(bytes: Uint8Array, at: number): number {
  const byte = (offset: number) => bytes[at + offset] ?? 0;
  const first = byte(0);
  const mode = first & 3;
  if (mode === 0) return first >> 2;
  if (mode === 1) return (first >> 2) | (byte(1) << 6);
  if (mode === 2) return (first >> 2) | (byte(1) << 6) | (byte(2) << 14) | (byte(3) << 22);
  throw new RangeError('no list or text in metadata is that long');
}
