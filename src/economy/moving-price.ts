import { I96F32, U64F64 } from './fixed-point.js';
import { type Pool, spotPrice } from './pool.js';
import { least } from './unsigned.js';

/** What SubtensorModule.update_moving_price rests on besides the average and the price. */
export type MovingPriceTerms = {
  /** SubtensorModule.SubnetMovingAlpha, a constant of the chain. */
  readonly movingAlpha: I96F32;
  /** SubtensorModule.EMAPriceHalvingBlocks of the subnet. */
  readonly halvingBlocks: bigint;
  /** SubtensorModule.FirstEmissionBlockNumber; absent while start_call was not made. */
  readonly firstEmissionBlock: number | undefined;
};

/**
 * The price that emission shares and pruning go by: one on a stable subnet, else the stored
 * average.
 */
export const movingPriceOf = (mechanism: Pool['mechanism'], stored: I96F32): U64F64 =>
  mechanism === 'stable' ? U64F64.one : U64F64.convert(I96F32, stored);

/**
 * SubtensorModule.SubnetMovingPrice after the block's emission. Floored to 2^-32 each block, so it
 * stays short of a higher price by about 7.8e-5 and never leaves zero for a price below that.
 */
export function nextMovingPrice(
  stored: I96F32,
  pool: Pool,
  terms: MovingPriceTerms,
  block: number,
): I96F32 {
  const startCall = Math.max(0, (terms.firstEmissionBlock ?? 0) - 1);
  const blocks = U64F64.ofInteger(BigInt(Math.max(0, block - startCall)));
  const maturity = U64F64.divide(blocks, U64F64.add(blocks, U64F64.ofInteger(terms.halvingBlocks)));
  const weight = U64F64.multiply(U64F64.convert(I96F32, terms.movingAlpha), maturity);
  const fromPrice = U64F64.multiply(weight, least(spotPrice(pool), U64F64.one));
  const rest = U64F64.subtract(U64F64.one, weight);
  const fromAverage = U64F64.multiply(rest, movingPriceOf(pool.mechanism, stored));
  return I96F32.convert(U64F64, U64F64.add(fromPrice, fromAverage));
}
