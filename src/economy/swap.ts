import type { AlphaUnits, Rao, RaoPerAlpha } from '../units/money.js';
import { raoPerAlpha, STEPS_PER_COIN } from '../units/money.js';
import { U64F64 } from './fixed-point.js';
import { balancerPrice, type Pool, spotPrice } from './pool.js';
import { failure, type Result, success } from './result.js';
import { feeOnGross, feeOnNet } from './swap-fee.js';
import { buying, type Direction, inputToMovePrice, payout, selling } from './trade-direction.js';
import { saturateU64, subtractU64 } from './unsigned.js';

/** A trade as the staking calls put it to the Swap pallet. */
export type SwapOrder<Input> = {
  /** Gross: the fee comes out of it. */
  readonly amount: Input;
  /** The marginal price that must not be passed; the order fills in part when it would be. */
  readonly limitPrice: RaoPerAlpha;
  /** The runtime trades for itself, and sells collected fees, without a fee. */
  readonly dropFees: boolean;
};

/**
 * What a trade moves. The caller parts with paidIn and fee; the rest of the amount is untouched.
 */
export type Swap<Input, Output> = {
  /** Net input that joins the reserve. */
  readonly paidIn: Input;
  readonly paidOut: Output;
  readonly fee: Input;
  /** The fee again, unless nothing was paid in. */
  readonly feeToBlockAuthor: Input;
};

/**
 * Errors of the Swap pallet; a payout never exceeds its reserve, so InsufficientLiquidity cannot
 * occur.
 */
export type SwapError = 'SwapInputTooLarge' | 'ReservesTooLow' | 'PriceLimitExceeded';

/** The limit that stops no buy: Swap's highest price. */
export const NO_BUY_LIMIT = raoPerAlpha(1_000_000_000_000_000n);
/** The limit that stops no sale: Swap's lowest price. */
export const NO_SELL_LIMIT = raoPerAlpha(1_000n);

/** The most a trade's net input may be, in multiples of its reserve. */
export const MOST_INPUT_TO_RESERVE = 1_000n;
/** Below this the output reserve pays nothing out (Swap.MinimumReserve). */
const LEAST_RESERVE = 1_000_000n;

/** Buys alpha with TAO; refuses in the order in which Swap.do_swap does. */
export function buyAlpha(
  pool: Pool,
  order: SwapOrder<Rao>,
): Result<Swap<Rao, AlphaUnits>, SwapError> {
  const trade = {
    ...buying(pool),
    beyond: (price: U64F64, limit: U64F64) => price > limit,
    priceAfter: (paidIn: bigint, paidOut: bigint) =>
      priceOf(pool, saturateU64(pool.taoReserve + paidIn), pool.alphaReserve - paidOut),
    inputToLimit: (price: U64F64, limit: U64F64) =>
      inputToMovePrice(buying(pool), { numerator: limit, denominator: price }),
  };
  return swap(pool, trade, order) as Result<Swap<Rao, AlphaUnits>, SwapError>;
}

/** Sells alpha for TAO; refuses in the order in which Swap.do_swap does. */
export function sellAlpha(
  pool: Pool,
  order: SwapOrder<AlphaUnits>,
): Result<Swap<AlphaUnits, Rao>, SwapError> {
  const trade = {
    ...selling(pool),
    beyond: (price: U64F64, limit: U64F64) => price < limit,
    priceAfter: (paidIn: bigint, paidOut: bigint) =>
      priceOf(pool, pool.taoReserve - paidOut, saturateU64(pool.alphaReserve + paidIn)),
    inputToLimit: (price: U64F64, limit: U64F64) =>
      inputToMovePrice(selling(pool), { numerator: price, denominator: limit }),
  };
  return swap(pool, trade, order) as Result<Swap<AlphaUnits, Rao>, SwapError>;
}

type Trade = Direction & {
  /** Whether a price lies past the limit. */
  readonly beyond: (price: U64F64, limit: U64F64) => boolean;
  readonly priceAfter: (paidIn: bigint, paidOut: bigint) => U64F64;
  readonly inputToLimit: (price: U64F64, limit: U64F64) => bigint;
};

function swap(
  pool: Pool,
  trade: Trade,
  { amount, limitPrice, dropFees }: SwapOrder<bigint>,
): Result<Swap<bigint, bigint>, SwapError> {
  if (pool.mechanism === 'stable') return success(oneToOne(amount));
  const fee = dropFees ? 0n : feeOnGross(pool, amount);
  const net = subtractU64(amount, fee);
  if (net > saturateU64(trade.reserveIn * MOST_INPUT_TO_RESERVE)) {
    return failure('SwapInputTooLarge');
  }
  if (trade.reserveOut < LEAST_RESERVE) return failure('ReservesTooLow');
  const price = spotPrice(pool);
  const limit = U64F64.divide(U64F64.ofInteger(limitPrice), U64F64.ofInteger(STEPS_PER_COIN));
  if (price === limit || trade.beyond(price, limit)) return failure('PriceLimitExceeded');
  if (!trade.beyond(trade.priceAfter(net, payout(trade, net)), limit)) {
    return filled(trade, net, fee);
  }
  const paidIn = trade.inputToLimit(price, limit);
  return filled(trade, paidIn, feeOnNet(dropFees ? 0n : pool.feeRate, paidIn));
}

function filled(trade: Trade, paidIn: bigint, fee: bigint) {
  const paidOut = payout(trade, paidIn);
  if (paidIn > 0n && paidOut === 0n) return failure('ReservesTooLow');
  return success({ paidIn, paidOut, fee, feeToBlockAuthor: paidIn > 0n ? fee : 0n });
}

const oneToOne = (amount: bigint): Swap<bigint, bigint> => ({
  paidIn: amount,
  paidOut: amount,
  fee: 0n,
  feeToBlockAuthor: 0n,
});

const priceOf = (pool: Pool, taoReserve: bigint, alphaReserve: bigint) =>
  balancerPrice(pool.quoteWeight, taoReserve, alphaReserve);
