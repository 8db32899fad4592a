import type { AlphaUnits, Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { most } from './unsigned.js';

/**
 * Reserves a new subnet opens with: all of its lock, at least the minimum, priced at the market's
 * median.
 */
export function openingReserves(
  lock: Rao,
  minLock: Rao,
  median: U64F64,
): { readonly taoReserve: Rao; readonly alphaReserve: AlphaUnits } {
  const taoReserve = most(lock, minLock);
  const alpha = U64F64.divide(U64F64.ofInteger(taoReserve), median);
  return { taoReserve, alphaReserve: U64F64.toU64(alpha) as AlphaUnits };
}
