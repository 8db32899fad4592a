/** Plain data as JSON text in which a bigint stays a bigint: `{"$bigint":"1"}`. */
export const exactText = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    typeof part === 'bigint' ? { $bigint: part.toString() } : part,
  );

/** The data such a text was written from; throws on text that is no JSON. */
export const readExact = (text: string): unknown =>
  JSON.parse(text, (_key, part) => (isTagged(part) ? BigInt(part.$bigint) : part));

function isTagged(part: unknown): part is { readonly $bigint: string } {
  return (
    typeof part === 'object' &&
    part !== null &&
    '$bigint' in part &&
    typeof part.$bigint === 'string' &&
    /^-?\d+$/.test(part.$bigint) &&
    Object.keys(part).length === 1
  );
}
