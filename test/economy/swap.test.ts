import { describe, expect, it, test } from 'vitest';
import { afterBuy, afterSell } from '../../src/economy/settlement.js';
import { buyAlpha, NO_BUY_LIMIT, NO_SELL_LIMIT, sellAlpha } from '../../src/economy/swap.js';
import { type AlphaUnits, type Rao, raoPerAlpha } from '../../src/units/money.js';
import { arbitraryPool, pool } from './arbitrary-pool.js';
import { suiteOf } from './runners/suite.js';
import { swapRunners } from './runners/swap.js';
import { trials } from './seeded.js';

suiteOf('swaps against the chain', swapRunners);

const COIN = 10n ** 9n;
const buy = (amount: bigint, limitPrice = NO_BUY_LIMIT) => ({
  amount: amount as Rao,
  limitPrice,
  dropFees: false,
});
const sell = (amount: bigint, limitPrice = NO_SELL_LIMIT) => ({
  amount: amount as AlphaUnits,
  limitPrice,
  dropFees: false,
});

test.each([
  { tao: 1000n, alpha: 1000n, order: buy(10n * COIN), out: 9_896_053_816n, fee: 5_035_477n },
  { tao: 1000n, alpha: 4000n, order: buy(100n * COIN), out: 363_469_893_959n, fee: 50_354_772n },
  {
    tao: 1000n,
    alpha: 1000n,
    order: buy(100n * COIN, raoPerAlpha(1_010_000_000n)),
    out: 4_962_809_789n,
    fee: 2_512_740n,
  },
])('a buy quotes the alpha that arrives: $out', ({ tao, alpha, order, out, fee }) => {
  const swap = buyAlpha(pool(tao * COIN, alpha * COIN), order);
  expect(swap).toMatchObject({ ok: true, value: { paidOut: out, fee } });
});

it('a sale stops at its limit instead of selling on below it', () => {
  const swap = sellAlpha(
    pool(1000n * COIN, 1000n * COIN),
    sell(100n * COIN, raoPerAlpha(990_000_000n)),
  );
  const value = { paidIn: 5_037_815_259n, paidOut: 5_012_562_893n, fee: 2_538_058n };
  expect(swap).toMatchObject({ ok: true, value });
});

test.each([
  {
    title: 'the limit is the price itself',
    order: buy(COIN, raoPerAlpha(COIN)),
    error: 'PriceLimitExceeded',
  },
  {
    title: 'the input dwarfs the pool',
    order: buy(2000n * 1000n * COIN),
    error: 'SwapInputTooLarge',
  },
])('a buy fails with the chain error when $title', ({ order, error }) => {
  expect(buyAlpha(pool(1000n * COIN, 1000n * COIN), order)).toEqual({ ok: false, error });
});

it('nothing is paid for a sale into a pool that is nearly empty', () => {
  const swap = sellAlpha(pool(999_999n, COIN), sell(COIN));
  expect(swap).toEqual({ ok: false, error: 'ReservesTooLow' });
});

it('a stable subnet trades one to one, without a fee', () => {
  const swap = buyAlpha(pool(0n, 0n, { mechanism: 'stable' }), buy(5n));
  expect(swap).toMatchObject({ ok: true, value: { paidIn: 5n, paidOut: 5n, fee: 0n } });
});

describe('on any pool', () => {
  it('a buy takes no more than was offered and moves alpha without making any', () => {
    trials(1n, (between) => {
      const before = arbitraryPool(between);
      const order = buy(between(1n, before.taoReserve));
      const swap = buyAlpha(before, order);
      if (!swap.ok) return;
      const after = afterBuy(before, swap.value);
      expect(swap.value.paidIn + swap.value.fee).toBeLessThanOrEqual(order.amount);
      expect(after.taoReserve - before.taoReserve).toBe(order.amount - swap.value.fee);
      expect(after.alphaReserve + after.alphaOut).toBe(before.alphaReserve + before.alphaOut);
    });
  });

  it('buying and selling back never earns TAO', () => {
    trials(2n, (between) => {
      const before = arbitraryPool(between);
      const spent = between(10n ** 6n, before.taoReserve);
      const bought = buyAlpha(before, buy(spent));
      if (!bought.ok) return;
      const sold = sellAlpha(afterBuy(before, bought.value), sell(bought.value.paidOut));
      if (!sold.ok) return;
      expect(sold.value.paidOut).toBeLessThan(spent);
    });
  });

  it('with even weights a trade pays what the constant product allows, to the unit', () => {
    trials(3n, (between) => {
      const before = pool(between(10n ** 9n, 10n ** 15n), between(10n ** 9n, 10n ** 15n));
      const swap = sellAlpha(before, sell(between(10n ** 6n, before.alphaReserve)));
      if (!swap.ok) return;
      const { paidIn, paidOut } = swap.value;
      const exact = (before.taoReserve * paidIn) / (before.alphaReserve + paidIn);
      expect(paidOut - exact).toBeLessThanOrEqual(1n);
      expect(exact - paidOut).toBeLessThanOrEqual(1n);
    });
  });

  it('a limited sale never sells beyond what its limit allows', () => {
    trials(4n, (between) => {
      const before = arbitraryPool(between);
      const order = sell(between(1n, before.alphaReserve));
      const whole = sellAlpha(before, order);
      if (!whole.ok) return;
      const limited = sellAlpha(before, { ...order, limitPrice: raoPerAlpha(between(1n, COIN)) });
      if (!limited.ok) return;
      expect(limited.value.paidIn + limited.value.fee).toBeLessThanOrEqual(order.amount);
      const after = afterSell(before, limited.value);
      expect(after.taoReserve).toBeGreaterThanOrEqual(afterSell(before, whole.value).taoReserve);
    });
  });
});
