import type { AlphaUnits, Rao } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { type Pool, spotPrice } from './pool.js';
import { buyAlpha, NO_BUY_LIMIT, NO_SELL_LIMIT, sellAlpha } from './swap.js';
import { subtractU64 } from './unsigned.js';

/**
 * SwapRuntimeApi's answer. Slippage is what the gross input at the spot price would bring beyond
 * the output.
 */
export type SwapSimulation = {
  readonly taoAmount: Rao;
  readonly alphaAmount: AlphaUnits;
  readonly taoFee: Rao;
  readonly alphaFee: AlphaUnits;
  readonly taoSlippage: Rao;
  readonly alphaSlippage: AlphaUnits;
};

/** SwapRuntimeApi.sim_swap_tao_for_alpha: all zero where the swap would fail. */
export function simulateBuy(pool: Pool, tao: Rao): SwapSimulation {
  const swap = buyAlpha(pool, { amount: tao, limitPrice: NO_BUY_LIMIT, dropFees: false });
  if (!swap.ok) return NOTHING;
  const atSpot = U64F64.toU64(U64F64.divide(U64F64.ofInteger(tao), spotPrice(pool)));
  const { paidIn, paidOut, fee } = swap.value;
  return {
    ...NOTHING,
    taoAmount: paidIn,
    alphaAmount: paidOut,
    taoFee: fee,
    alphaSlippage: subtractU64(atSpot as AlphaUnits, paidOut),
  };
}

/** SwapRuntimeApi.sim_swap_alpha_for_tao: all zero where the swap would fail. */
export function simulateSell(pool: Pool, alpha: AlphaUnits): SwapSimulation {
  const swap = sellAlpha(pool, { amount: alpha, limitPrice: NO_SELL_LIMIT, dropFees: false });
  if (!swap.ok) return NOTHING;
  const atSpot = U64F64.toU64(U64F64.multiply(U64F64.ofInteger(alpha), spotPrice(pool)));
  const { paidIn, paidOut, fee } = swap.value;
  return {
    ...NOTHING,
    taoAmount: paidOut,
    alphaAmount: paidIn,
    alphaFee: fee,
    taoSlippage: subtractU64(atSpot as Rao, paidOut),
  };
}

/** A trade that brings nothing. */
export const NOTHING: SwapSimulation = {
  taoAmount: 0n as Rao,
  alphaAmount: 0n as AlphaUnits,
  taoFee: 0n as Rao,
  alphaFee: 0n as AlphaUnits,
  taoSlippage: 0n as Rao,
  alphaSlippage: 0n as AlphaUnits,
};
