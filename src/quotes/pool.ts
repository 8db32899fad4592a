import type { PoolState } from '../chain/pool.js';
import {
  type ConcentratedPool,
  type ConcentratedTrade,
  concentratedBuy,
  concentratedPrice,
  concentratedSell,
} from '../economy/concentrated-swap.js';
import { U64F64 } from '../economy/fixed-point.js';
import { perquintill } from '../economy/perquintill.js';
import { type Pool, spotPrice } from '../economy/pool.js';
import { buyAlpha, NO_BUY_LIMIT, NO_SELL_LIMIT, sellAlpha } from '../economy/swap.js';
import {
  type AlphaUnits,
  type Rao,
  type RaoPerAlpha,
  rao,
  raoPerAlpha,
  STEPS_PER_COIN,
} from '../units/money.js';

/** What a pool gives for an input, and what it is afterwards. */
export type Trade<Pays extends bigint, Gets extends bigint> = {
  readonly receives: Gets;
  readonly fee: Pays;
  readonly after: PoolState;
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
    const trade = concentratedBuy(concentrated(pool, rule), amount, dropFees);
    return trade && concentratedTrade<Rao, AlphaUnits>(pool, trade);
  }
  const swap = buyAlpha(weighted(pool), { amount, limitPrice: NO_BUY_LIMIT, dropFees });
  if (!swap.ok || swap.value.paidOut === 0n) return undefined;
  const { paidIn, paidOut, fee } = swap.value;
  const reserves = { tao: pool.taoReserve + paidIn, alpha: pool.alphaReserve - paidOut };
  return { receives: paidOut, fee, after: withReserves(pool, reserves) };
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
    const trade = concentratedSell(concentrated(pool, rule), amount, dropFees);
    return trade && concentratedTrade<AlphaUnits, Rao>(pool, trade);
  }
  const swap = sellAlpha(weighted(pool), { amount, limitPrice: NO_SELL_LIMIT, dropFees });
  if (!swap.ok || swap.value.paidOut === 0n) return undefined;
  const { paidIn, paidOut, fee } = swap.value;
  const reserves = { tao: pool.taoReserve - paidOut, alpha: pool.alphaReserve + paidIn };
  return { receives: paidOut, fee, after: withReserves(pool, reserves) };
}

const withReserves = (pool: PoolState, { tao, alpha }: { tao: bigint; alpha: bigint }) => ({
  ...pool,
  taoReserve: rao(tao),
  alphaReserve: alpha as AlphaUnits,
});

const concentratedTrade = <Pays extends bigint, Gets extends bigint>(
  pool: PoolState,
  { paidOut, fee, after }: ConcentratedTrade,
): Trade<Pays, Gets> => ({
  ...{ receives: paidOut as Gets, fee: fee as Pays },
  after: {
    ...withReserves(pool, { tao: after.taoReserve, alpha: after.alphaReserve }),
    rule: { kind: 'concentrated', sqrtPrice: after.sqrtPrice, liquidity: after.liquidity },
  },
});

const ONE_TO_ONE = raoPerAlpha(STEPS_PER_COIN);
/** Weights that a pool starts with, parts of 1e18. */
const EVEN = 500_000_000_000_000_000n;

/** The pool as runtimes since 423 trade it. */
export const weighted = ({
  mechanism,
  taoReserve,
  alphaReserve,
  feeRate,
  rule,
}: PoolState): Pool => ({
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

/** From the smallest unit of alpha to a whole one, rounded down as SwapRuntimeApi does. */
const whole = (price: U64F64): RaoPerAlpha =>
  raoPerAlpha(U64F64.toU64(U64F64.multiply(price, U64F64.ofInteger(STEPS_PER_COIN))));
