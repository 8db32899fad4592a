import type { AlphaUnits, Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { complement, type Perquintill } from './perquintill.js';

/** What the price of a subnet's alpha rests on, all read at one block. */
export type Pool = {
  /**
   * SubtensorModule.SubnetMechanism: 0 trades one to one (root does too), 1 through the balancer.
   */
  readonly mechanism: 'stable' | 'dynamic';
  /** SubtensorModule.SubnetTAO. */
  readonly taoReserve: Rao;
  /** SubtensorModule.SubnetAlphaIn. */
  readonly alphaReserve: AlphaUnits;
  /** Weight of the TAO side, Swap.SwapBalancer; one half where nothing is stored. */
  readonly quoteWeight: Perquintill;
  /** Swap.FeeRate, parts of 65535. */
  readonly feeRate: bigint;
};

/**
 * Rao for the smallest unit of alpha, as Swap.current_alpha_price: weight ratio times reserve
 * ratio.
 */
export function spotPrice(pool: Pool): U64F64 {
  if (pool.mechanism === 'stable') return U64F64.one;
  return balancerPrice(pool.quoteWeight, pool.taoReserve, pool.alphaReserve);
}

/** The price that reserves and weights imply, zero without alpha. */
export function balancerPrice(
  quoteWeight: Perquintill,
  taoReserve: bigint,
  alphaReserve: bigint,
): U64F64 {
  const quotient = (dividend: bigint, divisor: bigint) =>
    U64F64.divide(U64F64.ofInteger(dividend), U64F64.ofInteger(divisor));
  return U64F64.multiply(
    quotient(complement(quoteWeight), quoteWeight),
    quotient(taoReserve, alphaReserve),
  );
}
