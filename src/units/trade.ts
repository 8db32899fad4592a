import { type AlphaUnits, type Rao, type RaoPerAlpha, rao, STEPS_PER_COIN } from './money.js';

/** Parts of 65535 that a pool keeps of what goes in (Swap.FeeRate). */
export type SwapFeeRate = number;

/** What some alpha is worth at one price, rounded down. */
export const taoFor = (units: AlphaUnits, price: RaoPerAlpha): Rao =>
  rao((units * price) / STEPS_PER_COIN);

/** How much alpha some TAO buys at one price, rounded down; nothing at a price of zero. */
export const alphaFor = (amount: Rao, price: RaoPerAlpha): AlphaUnits =>
  (price === 0n ? 0n : (amount * STEPS_PER_COIN) / price) as AlphaUnits;

/** What is left for the pool after its fee; the fee is rounded up, so the rest is never overstated. */
export const afterSwapFee = <Amount extends bigint>(amount: Amount, rate: SwapFeeRate): Amount =>
  (amount - (amount * BigInt(rate) + 65_534n) / 65_535n) as Amount;

/**
 * Where a trade of this TAO (without fee) against this alpha leaves the price. A pool moves it by the
 * square of how far the trade's average is off the price before; exact while weights are equal.
 */
export function priceAfter(before: RaoPerAlpha, tao: bigint, alpha: bigint): RaoPerAlpha {
  if (before === 0n || alpha === 0n) return before;
  const scale = STEPS_PER_COIN * STEPS_PER_COIN;
  return ((tao * tao * scale) / (alpha * alpha * before)) as RaoPerAlpha;
}

/** The least from which so much, at least one, is left after the fee, which the chain rounds down. */
export const beforeSwapFee = <Amount extends bigint>(net: Amount, rate: SwapFeeRate): Amount =>
  (((net - 1n) * 65_535n) / BigInt(65_535 - rate) + 1n) as Amount;
