import { describe, expect, it } from 'vitest';
import type { PoolState } from '../../src/chain/pool.js';
import { leastArriving, limitFor, priceRatio } from '../../src/commands/stake/movement/limit.js';
import { MOST_LIMIT } from '../../src/commands/stake/movement/quote.js';
import type { PoolFacts } from '../../src/commands/stake/trade/pools.js';
import {
  maxAmountToAdd,
  maxAmountToMove,
  maxAmountToRemove,
} from '../../src/economy/max-amount.js';
import { moveCharges } from '../../src/quotes/move.js';
import { priceOf, sellInto, weighted } from '../../src/quotes/pool.js';
import { buyStep, sellStep } from '../../src/quotes/step.js';
import type { Fraction } from '../../src/units/fraction.js';
import { type AlphaUnits, type Netuid, type Rao, rao } from '../../src/units/money.js';
import { loweredBy, raisedBy } from '../../src/units/tolerance.js';
import { afterSwapFee, alphaFor, taoFor } from '../../src/units/trade.js';
import { trials } from '../economy/seeded.js';

const TRIALS = Number(process.env.BTCLI_TRADE_TRIALS ?? 2_000);
const MOST = 21_000_000n * 10n ** 9n;
const EVEN = 500_000_000_000_000_000n;
const WHOLE = 10n ** 9n;
type Between = (low: bigint, high: bigint) => bigint;

/** Every size is as likely as every other, from the smallest to the largest. */
const sized = (between: Between, low: bigint, high: bigint): bigint => {
  const bits = between(BigInt(low.toString(2).length), BigInt(high.toString(2).length));
  const drawn = between(2n ** (bits - 1n), 2n ** bits - 1n);
  return drawn < low ? low : drawn > high ? high : drawn;
};

function arbitrary(between: Between, netuid: number): PoolFacts {
  const pool: PoolState = {
    netuid: netuid as Netuid,
    mechanism: 'dynamic',
    taoReserve: rao(sized(between, 1_000_000n, MOST)),
    alphaReserve: sized(between, 1_000_000n, MOST) as AlphaUnits,
    feeRate: Number(between(0n, 10_000n)),
    rule: { kind: 'weighted', quoteWeight: EVEN },
  };
  const market = { open: true, dynamic: true, feeRate: pool.feeRate, minimum: rao(2_000_000n) };
  return { pool, market, price: priceOf(pool) };
}

const tolerance = (between: Between) => sized(between, 1n, WHOLE - 1n) as Fraction;

describe('no limit is ever worse than what was shown, whatever the pool and the tolerance', () => {
  it('of a purchase: the price stays at the limit, and no less comes than was said', () => {
    trials(
      11n,
      (between) => {
        const { pool, price } = arbitrary(between, 1);
        const share = tolerance(between);
        const limit = raisedBy(price, share);
        expect(limit * WHOLE).toBeLessThanOrEqual(price * (WHOLE + share));
        const amount = rao(sized(between, 1n, MOST));
        const step = buyStep(pool, { amount, limit, mayPart: false });
        if (step.kind !== 'filled') return;
        expect(step.priceAfter).toBeLessThanOrEqual(limit);
        const most = maxAmountToAdd(weighted(pool), limit);
        expect(most.ok && amount <= most.value).toBe(true);
        const least = alphaFor(afterSwapFee(amount, pool.feeRate), limit);
        expect(step.receives + lost(pool.alphaReserve)).toBeGreaterThanOrEqual(least);
      },
      TRIALS,
    );
  });

  it('of a sale, likewise', () => {
    trials(
      12n,
      (between) => {
        const { pool, price } = arbitrary(between, 1);
        const share = tolerance(between);
        const limit = loweredBy(price, share);
        expect(limit * WHOLE).toBeGreaterThanOrEqual(price * (WHOLE - share));
        const amount = sized(between, 1n, MOST) as AlphaUnits;
        const step = sellStep(pool, { amount, limit, mayPart: false });
        if (step.kind !== 'filled') return;
        const sold = sellInto(pool, amount);
        expect(sold && priceOf(sold.after) + 1n).toBeGreaterThanOrEqual(limit);
        const most = maxAmountToRemove(weighted(pool), limit);
        expect(most.ok && amount <= most.value).toBe(true);
        const least = taoFor(afterSwapFee(amount, pool.feeRate), limit);
        expect(step.receives + lost(pool.taoReserve)).toBeGreaterThanOrEqual(least);
      },
      TRIALS,
    );
  });

  it('of a passage between two pools: what the chain lets through brings the shown least', () => {
    let through = 0;
    trials(
      13n,
      (between) => {
        const ends = { origin: arbitrary(between, 1), destination: arbitrary(between, 2) };
        const share = tolerance(between);
        const limit = limitFor(ends, share);
        const { origin, destination } = ends;
        const worth = origin.pool.taoReserve * destination.pool.alphaReserve;
        const of = origin.pool.alphaReserve * destination.pool.taoReserve;
        expect(limit * of * WHOLE).toBeGreaterThanOrEqual(worth * WHOLE * (WHOLE - share));
        const amount = sized(between, 1n, MOST) as AlphaUnits;
        const most = maxAmountToMove(weighted(origin.pool), weighted(destination.pool), limit);
        if (!most.ok || amount > most.value || limit > priceRatio(ends)) return;
        if (limit > MOST_LIMIT) return;
        const received = passed(origin.pool, destination.pool, amount);
        if (received === undefined) return;
        through += 1;
        expect(received + lost(destination.pool.alphaReserve)).toBeGreaterThanOrEqual(
          leastArriving(ends, amount, limit, share),
        );
      },
      TRIALS,
    );
    expect(through).toBeGreaterThan(TRIALS / 20);
  });
});

/** The pool works its payout out to 1e-18 of its reserve. */
const lost = (reserve: bigint): bigint => reserve / 10n ** 18n + 1n;

function passed(origin: PoolState, destination: PoolState, amount: AlphaUnits) {
  const charges = moveCharges(origin, 425);
  const free = { limit: undefined, mayPart: false };
  const sale = sellStep(origin, { amount, ...free, charge: charges.sale });
  if (sale.kind !== 'filled') return undefined;
  const tao: Rao = sale.receives;
  const purchase = buyStep(destination, { amount: tao, ...free, charge: charges.purchase });
  return purchase.kind === 'filled' ? purchase.receives : undefined;
}
