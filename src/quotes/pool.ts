import type { PoolState } from '../chain/pool.js';
import {
  type ConcentratedPool,
  concentratedBuy,
  concentratedPrice,
  concentratedSell,
} from '../economy/concentrated-swap.js';
import { U64F64 } from '../economy/fixed-point.js';
import { perquintill } from '../economy/perquintill.js';
import { balancerPrice, type Pool, spotPrice } from '../economy/pool.js';
import { buyAlpha, NO_BUY_LIMIT, NO_SELL_LIMIT, sellAlpha } from '../economy/swap.js';
import {
  type AlphaUnits,
  type Rao,
  type RaoPerAlpha,
  raoPerAlpha,
  STEPS_PER_COIN,
} from '../units/money.js';

/** What a pool gives for an input, and where it leaves the price. */
export type Trade<Pays extends bigint, Gets extends bigint> = {
  readonly receives: Gets;
  readonly fee: Pays;
  readonly priceAfter: RaoPerAlpha;
};

export type Charge = 'with-fee' | 'without-fee';

/** The price of whole alpha before any trade, by the runtime's rule for this pool. */
export const priceOf = (pool: PoolState): RaoPerAlpha => {
  if (pool.mechanism === 'stable') return ONE_TO_ONE;
  const { rule } = pool;
  return whole(
    rule.kind === 'concentrated'
      ? concentratedPrice(concentrated(pool, rule))
      : spotPrice(weighted(pool)),
  );
};

/** A purchase computed from the reserves; undefined where the pool refuses it. */
export function buyFrom(
  pool: PoolState,
  amount: Rao,
  charge: Charge = 'with-fee',
): Trade<Rao, AlphaUnits> | undefined {
  if (amount === 0n) return undefined;
  const dropFees = charge === 'without-fee';
  const { rule } = pool;
  if (pool.mechanism === 'dynamic' && rule.kind === 'concentrated') {
    const { simulation, priceAfter } = concentratedBuy(concentrated(pool, rule), amount, dropFees);
    const { alphaAmount: receives, taoFee: fee } = simulation;
    return receives === 0n ? undefined : { receives, fee, priceAfter: whole(priceAfter) };
  }
  const before = weighted(pool);
  const swap = buyAlpha(before, { amount, limitPrice: NO_BUY_LIMIT, dropFees });
  if (!swap.ok || swap.value.paidOut === 0n) return undefined;
  const { paidIn, paidOut, fee } = swap.value;
  const after = moved(before, before.taoReserve + paidIn, before.alphaReserve - paidOut);
  return { receives: paidOut, fee, priceAfter: after };
}

/** A sale computed from the reserves; undefined where the pool refuses it. */
export function sellInto(
  pool: PoolState,
  amount: AlphaUnits,
  charge: Charge = 'with-fee',
): Trade<AlphaUnits, Rao> | undefined {
  if (amount === 0n) return undefined;
  const dropFees = charge === 'without-fee';
  const { rule } = pool;
  if (pool.mechanism === 'dynamic' && rule.kind === 'concentrated') {
    const { simulation, priceAfter } = concentratedSell(concentrated(pool, rule), amount, dropFees);
    const { taoAmount: receives, alphaFee: fee } = simulation;
    return receives === 0n ? undefined : { receives, fee, priceAfter: whole(priceAfter) };
  }
  const before = weighted(pool);
  const swap = sellAlpha(before, { amount, limitPrice: NO_SELL_LIMIT, dropFees });
  if (!swap.ok || swap.value.paidOut === 0n) return undefined;
  const { paidIn, paidOut, fee } = swap.value;
  const after = moved(before, before.taoReserve - paidOut, before.alphaReserve + paidIn);
  return { receives: paidOut, fee, priceAfter: after };
}

const ONE_TO_ONE = raoPerAlpha(STEPS_PER_COIN);
/** Weights that a pool starts with, parts of 1e18. */
const EVEN = 500_000_000_000_000_000n;

const weighted = ({ mechanism, taoReserve, alphaReserve, feeRate, rule }: PoolState): Pool => ({
  ...{ mechanism, taoReserve, alphaReserve, feeRate: BigInt(feeRate) },
  quoteWeight: perquintill(rule.kind === 'weighted' ? rule.quoteWeight : EVEN),
});

const concentrated = (
  { taoReserve, alphaReserve, feeRate }: PoolState,
  rule: Extract<PoolState['rule'], { kind: 'concentrated' }>,
): ConcentratedPool => ({
  ...{ taoReserve, alphaReserve, feeRate: BigInt(feeRate), liquidity: rule.liquidity },
  sqrtPrice: U64F64.ofBits(rule.sqrtPrice),
});

const moved = (before: Pool, taoReserve: bigint, alphaReserve: bigint): RaoPerAlpha =>
  before.mechanism === 'stable'
    ? ONE_TO_ONE
    : whole(balancerPrice(before.quoteWeight, taoReserve, alphaReserve));

/** From the smallest unit of alpha to a whole one, rounded down as SwapRuntimeApi does. */
const whole = (price: U64F64): RaoPerAlpha =>
  raoPerAlpha(U64F64.toU64(U64F64.multiply(price, U64F64.ofInteger(STEPS_PER_COIN))));
