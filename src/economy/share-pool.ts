import {
  addShares,
  multiplyDivideShares,
  SAFE_FLOAT_ZERO,
  type SafeFloat,
  safeFloatOfAmount,
  safeFloatToU64,
  subtractShares,
} from './safe-float.js';
import { addU64, subtractU64 } from './unsigned.js';

/** The stake of all coldkeys on one hotkey in one subnet. */
export type SharePool<Amount extends bigint> = {
  /** SubtensorModule.TotalHotkeyAlpha; absent storage is zero. */
  readonly value: Amount;
  /**
   * SubtensorModule.TotalHotkeySharesV2, or the older TotalHotkeyShares converted; absent is zero.
   */
  readonly totalShares: SafeFloat;
};

/**
 * A pool and the share of the coldkey that dealt with it. A zero anywhere is removed from storage.
 */
export type ShareChange<Amount extends bigint> = {
  readonly pool: SharePool<Amount>;
  readonly share: SafeFloat;
};

export const EMPTY_SHARE = SAFE_FLOAT_ZERO;

/** What a coldkey's share is worth, rounded down. */
export function stakeOf<Amount extends bigint>(pool: SharePool<Amount>, share: SafeFloat): Amount {
  const value = multiplyDivideShares(safeFloatOfAmount(pool.value), share, pool.totalShares);
  return safeFloatToU64(value ?? SAFE_FLOAT_ZERO) as Amount;
}

/** Whether a deposit would buy any share; add_stake refuses one that would not. */
export const buysShares = <Amount extends bigint>(pool: SharePool<Amount>, amount: Amount) =>
  pool.totalShares.mantissa === 0n || sharesFor(pool, amount).mantissa !== 0n;

/** One coldkey deposits; whoever comes to a pool without shares holds all of it. */
export function depositStake<Amount extends bigint>(
  { pool, share }: ShareChange<Amount>,
  amount: Amount,
): ShareChange<Amount> {
  if (pool.totalShares.mantissa === 0n) return firstDeposit(pool, amount);
  const bought = sharesFor(pool, amount);
  // A deposit of nothing goes the withdrawal's way in the runtime, with the same outcome.
  return {
    share: addShares(share, bought) ?? share,
    pool: {
      value: addU64(pool.value, amount),
      totalShares: addShares(pool.totalShares, bought) ?? pool.totalShares,
    },
  };
}

/** One coldkey withdraws; more than its stake is worth changes nothing, without an error. */
export function withdrawStake<Amount extends bigint>(
  { pool, share }: ShareChange<Amount>,
  amount: Amount,
): ShareChange<Amount> {
  if (share.mantissa === 0n || stakeOf(pool, share) < amount) return { pool, share };
  const sold = sharesFor(pool, amount);
  return {
    share: subtractShares(share, sold) ?? share,
    pool: {
      value: subtractU64(pool.value, amount),
      totalShares: subtractShares(pool.totalShares, sold) ?? pool.totalShares,
    },
  };
}

/** Gives an amount to every coldkey in proportion to its share: the value grows, shares stay. */
export const rewardAll = <Amount extends bigint>(
  pool: SharePool<Amount>,
  amount: Amount,
): SharePool<Amount> => ({ ...pool, value: addU64(pool.value, amount) });

/** Takes an amount from every coldkey in proportion to its share. */
export const chargeAll = <Amount extends bigint>(
  pool: SharePool<Amount>,
  amount: Amount,
): SharePool<Amount> => ({ ...pool, value: subtractU64(pool.value, amount) });

function firstDeposit<Amount extends bigint>(
  pool: SharePool<Amount>,
  amount: Amount,
): ShareChange<Amount> {
  const share = safeFloatOfAmount(amount);
  return { share, pool: { value: addU64(pool.value, amount), totalShares: share } };
}

const sharesFor = <Amount extends bigint>(pool: SharePool<Amount>, amount: Amount): SafeFloat =>
  multiplyDivideShares(
    safeFloatOfAmount(amount),
    pool.totalShares,
    safeFloatOfAmount(pool.value),
  ) ?? SAFE_FLOAT_ZERO;
