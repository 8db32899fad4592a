import { U64F64 } from './fixed-point.js';

/**
 * The price at which a new subnet opens: the median spot price of the other subnets, root left out
 * and prices of zero ignored; the mean of the middle two of an even number, one where there is
 * none.
 */
export function medianPrice(prices: readonly U64F64[]): U64F64 {
  const sorted = prices.filter((price) => price > 0n).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (lower === undefined || upper === undefined) return U64F64.one;
  if (sorted.length % 2 === 1) return upper;
  return U64F64.divide(U64F64.add(lower, upper), U64F64.ofInteger(2n));
}
