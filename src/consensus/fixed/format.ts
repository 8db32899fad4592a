declare const format: unique symbol;
/** A fixed-point number as its raw bits: the value times two to the power of the format's fraction. */
export type Raw<Name extends string> = bigint & { readonly [format]: Name };

/** One of the runtime's fixed-point types, with the raw bits of its smallest and largest value. */
export type FixedFormat<Name extends string> = {
  readonly name: Name;
  readonly fractionBits: bigint;
  readonly least: Raw<Name>;
  readonly most: Raw<Name>;
};

/** A signed format; the sign bit counts among the integer bits, as in the type's name. */
export const signedFormat = <Name extends string>(
  name: Name,
  integerBits: bigint,
  fractionBits: bigint,
): FixedFormat<Name> => {
  const limit = 1n << (integerBits + fractionBits - 1n);
  return { name, fractionBits, least: -limit as Raw<Name>, most: (limit - 1n) as Raw<Name> };
};

/** A format that cannot go below zero. */
export const unsignedFormat = <Name extends string>(
  name: Name,
  integerBits: bigint,
  fractionBits: bigint,
): FixedFormat<Name> => ({
  name,
  fractionBits,
  least: 0n as Raw<Name>,
  most: ((1n << (integerBits + fractionBits)) - 1n) as Raw<Name>,
});
