import type { PoolState } from '../chain/pool.js';
import { maxAmountToMove } from '../economy/max-amount.js';
import type { AlphaPerAlpha, AlphaUnits } from '../units/money.js';
import { weighted } from './pool.js';

/** The most that a swap with this limit takes along; nothing where the runtime refuses the limit itself. */
export function mostToMove(
  origin: PoolState,
  destination: PoolState,
  limit: AlphaPerAlpha,
): AlphaUnits {
  const most = maxAmountToMove(weighted(origin), weighted(destination), limit);
  return most.ok ? most.value : (0n as AlphaUnits);
}
