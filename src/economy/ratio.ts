/** A ratio of two non-negative integers, as exact as its parts. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

/** The same ratio in lowest terms. */
export function reduce({ numerator, denominator }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [divisor, rest] = [left, right];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}
