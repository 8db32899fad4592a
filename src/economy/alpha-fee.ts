import type { AlphaUnits, Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { type Pool, spotPrice } from './pool.js';
import { least } from './unsigned.js';

/**
 * A transaction fee in alpha at the spot price, rounded down; zero where the price is zero
 * (Swap.get_alpha_amount_for_tao).
 */
export function alphaForTaoFee(pool: Pool, fee: Rao): AlphaUnits {
  if (pool.mechanism === 'stable') return BigInt(fee) as AlphaUnits;
  return U64F64.toU64(U64F64.divide(U64F64.ofInteger(fee), spotPrice(pool))) as AlphaUnits;
}

/** Whether a coldkey without TAO may pay from its stake, and what is taken when the call runs. */
export type AlphaFee = {
  readonly admitted: boolean;
  /** The whole stake when the fee converts to nothing. */
  readonly withdrawn: AlphaUnits;
};

/**
 * The fee that transaction-fee takes from the stake a call touches; only calls on a single stake
 * may pay so.
 */
export function alphaFee(pool: Pool, fee: Rao, stake: AlphaUnits): AlphaFee {
  const converted = alphaForTaoFee(pool, fee);
  return {
    admitted: stake >= converted,
    withdrawn: converted === 0n ? stake : least(converted, stake),
  };
}
