import { describe, expect, it } from 'vitest';
import type { PoolState } from '../../src/chain/pool.js';
import { moveQuote } from '../../src/quotes/move.js';
import { buyFrom, priceOf, sellInto } from '../../src/quotes/pool.js';
import { purchaseQuote } from '../../src/quotes/purchase.js';
import { saleQuote } from '../../src/quotes/sale.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { partsText } from '../../src/units/parts-per-million.js';
import { trials } from '../economy/seeded.js';

const COIN = 1_000_000_000n;
const EVEN = 500_000_000_000_000_000n;
const tolerance = parseFraction('0.5%');
const units = (amount: bigint) => amount as AlphaUnits;
const terms = { tolerance, told: undefined };

const pool = (number: number, tao: bigint, alphaIn: bigint, changes: Partial<PoolState> = {}) => ({
  ...({ netuid: number as Netuid, mechanism: 'dynamic', feeRate: 33 } as const),
  ...{ taoReserve: rao(tao), alphaReserve: units(alphaIn) },
  rule: { kind: 'weighted', quoteWeight: EVEN } as PoolState['rule'],
  ...changes,
});
const root = pool(0, 0n, 0n, { mechanism: 'stable', feeRate: 0 });
const old = { kind: 'concentrated', sqrtPrice: 0n, liquidity: 0n } as const;

describe('a sale is quoted with everything that it costs', () => {
  const quote = saleQuote(pool(3, 1_000n * COIN, 1_000n * COIN), units(10n * COIN), terms);

  it('brings what the chain pays, less the fee it keeps and the price it moves', () => {
    // The chain's own numbers for this very sale.
    expect(quote).toMatchObject({
      source: 'reserves',
      fee: alpha(3 as Netuid, 5_035_477n),
      receives: 9_896_053_816n,
      price: COIN,
      priceAfter: 980_305_824n,
    });
  });

  it('tells the impact apart from the fee, in millionths and rounded against the seller', () => {
    // 9.994964523 alpha enter a pool of 1,000: they lose 1 in 1 + 1000 / 9.994964523.
    expect(quote?.impact).toBe(9_897n);
    expect(partsText(quote?.impact ?? (0n as never))).toBe('0.9897%');
  });

  it('has as its worst case all of it at the limit, never more than it receives now', () => {
    const small = saleQuote(pool(3, 1_000n * COIN, 1_000n * COIN), units(COIN), terms);
    expect(small?.limit).toBe(995_000_000n);
    expect(small?.worst).toBe((999_496_452n * 995_000_000n) / COIN);
    expect(small?.worst).toBeLessThan(small?.receives ?? 0n);
  });

  it('has none where the sale itself passes the limit: the chain would not do all of it', () => {
    expect(quote?.worst).toBeUndefined();
  });
});

describe('no quote is a quote of zero', () => {
  it('for a pool that is nearly empty, for dust and for nothing', () => {
    expect(saleQuote(pool(3, 999_999n, COIN), units(COIN), terms)).toBeUndefined();
    expect(saleQuote(pool(3, COIN, 10_000n * COIN), units(1n), terms)).toBeUndefined();
    expect(purchaseQuote(pool(3, COIN, COIN), rao(0n), terms)).toBeUndefined();
    expect(purchaseQuote(pool(3, COIN, 999_999n), rao(COIN), terms)).toBeUndefined();
  });

  it('and one of the runtime that is zero means that the pool refuses', () => {
    const told = { receives: rao(0n), fee: alpha(3 as Netuid, 0n) };
    expect(saleQuote(pool(3, COIN, COIN), units(COIN), { tolerance, told })).toBeUndefined();
  });
});

describe('root trades one to one', () => {
  it('without fee, impact or limit', () => {
    expect(saleQuote(root, units(7n), terms)).toMatchObject({
      ...{ receives: 7n, fee: { units: 0n }, impact: 0n, limit: undefined, worst: 7n },
    });
    expect(purchaseQuote(root, rao(7n), terms)).toMatchObject({
      ...{ receives: { units: 7n }, fee: 0n, limit: undefined },
    });
  });
});

describe('runtimes before 423 are quoted by their own rule', () => {
  const unstarted = pool(3, 1_000n * COIN, 4_000n * COIN, { feeRate: 196, rule: old });

  it('a pool that never traded starts at the price of its reserves', () => {
    expect(priceOf(unstarted)).toBe(250_000_000n);
  });

  it('liquidity, not the reserves, says how far a trade moves the price', () => {
    // The square root of one quarter, and twice the liquidity that the reserves would have.
    const rule = { ...old, sqrtPrice: 1n << 63n, liquidity: 4_000n * COIN };
    const deep = pool(3, 1_000n * COIN, 4_000n * COIN, { feeRate: 196, rule });
    const [shallow, deeper] = [unstarted, deep].map((each) => sellInto(each, units(100n * COIN)));
    expect(shallow?.fee).toBe(299_076_829n);
    expect(deeper?.fee).toBe(299_076_829n);
    expect(deeper?.receives).toBeGreaterThan(shallow?.receives ?? 0n);
  });

  it('comes to the weighted rule with even weights, but for roundings', () => {
    trials(1n, (between) => {
      const [tao, alphaIn] = [between(10n ** 10n, 10n ** 15n), between(10n ** 10n, 10n ** 15n)];
      const amount = between(10n ** 6n, alphaIn / 2n);
      const spent = between(10n ** 6n, tao / 2n);
      const [before, now] = [pool(3, tao, alphaIn, { rule: old }), pool(3, tao, alphaIn)];
      const sales = [sellInto(before, units(amount)), sellInto(now, units(amount))];
      const purchases = [buyFrom(before, rao(spent)), buyFrom(now, rao(spent))];
      for (const [left, right] of [sales, purchases]) {
        expect(left?.fee).toBe(right?.fee);
        expect(near(left?.receives ?? 0n, right?.receives ?? 0n)).toBe(true);
      }
    });
  });
});

describe('a move is a sale and a purchase with one fee', () => {
  const [from, to] = [pool(3, 1_000n * COIN, 4_000n * COIN), pool(4, 500n * COIN, 700n * COIN)];
  const amount = units(10n * COIN);

  it('charges the sale alone since 309: dropping that fee would promise too much', () => {
    const sale = sellInto(from, amount);
    const bought = buyFrom(to, sale?.receives ?? rao(0n), 'without-fee');
    expect(moveQuote(from, to, amount, tolerance, 425)).toMatchObject({
      tao: sale?.receives,
      fee: { side: 'origin', alpha: alpha(3 as Netuid, sale?.fee ?? 0n) },
      receives: alpha(4 as Netuid, bought?.receives ?? 0n),
    });
    expect(sale?.fee).toBe(5_035_477n);
  });

  it('charged the purchase alone before', () => {
    const sale = sellInto(from, amount, 'without-fee');
    const bought = buyFrom(to, sale?.receives ?? rao(0n));
    expect(moveQuote(from, to, amount, tolerance, 293)).toMatchObject({
      tao: sale?.receives,
      fee: { side: 'destination', tao: bought?.fee },
      receives: alpha(4 as Netuid, bought?.receives ?? 0n),
    });
  });

  it('charges the purchase where root is left, and nothing but the sale where it is joined', () => {
    const left = moveQuote(root, to, amount, tolerance, 425);
    expect(left).toMatchObject({ tao: amount, fee: { side: 'destination' } });
    expect(left?.receives.units).toBe(buyFrom(to, rao(amount))?.receives);
    const joined = moveQuote(from, root, amount, tolerance, 425);
    expect(joined).toMatchObject({ fee: { side: 'origin' } });
    expect(joined?.receives.units).toBe(joined?.tao);
  });

  it('loses nothing within one subnet', () => {
    expect(moveQuote(from, from, amount, tolerance, 425)).toMatchObject({
      ...{ receives: alpha(3 as Netuid, amount), fee: { side: 'none' }, impact: 0n },
    });
  });

  it('sold and bought back within one subnet before 296, into the pool that the sale left', () => {
    const here = pool(3, 1_000n * COIN, 4_000n * COIN, { feeRate: 196, rule: old });
    const sale = sellInto(here, amount, 'without-fee');
    const back = buyFrom(sale?.after ?? here, sale?.receives ?? rao(0n));
    const quote = moveQuote(here, here, amount, tolerance, 293);
    expect(quote).toMatchObject({ fee: { side: 'destination', tao: back?.fee } });
    expect(quote?.receives.units).toBe(back?.receives);
    // The fee of 196 in 65535 is what is lost, and hardly more.
    expect(quote?.receives.units).toBeGreaterThan((amount * 9_969n) / 10_000n);
    expect(quote?.receives.units).toBeLessThan((amount * 9_971n) / 10_000n);
  });

  it('never brings more than the prices promise, nor less than nothing', () => {
    trials(2n, (between) => {
      const some = () => between(10n ** 10n, 10n ** 14n);
      const [here, there] = [pool(3, some(), some()), pool(4, some(), some())];
      const moved = units(between(10n ** 7n, here.alphaReserve));
      const quote = moveQuote(here, there, moved, tolerance, 425);
      if (!quote) return;
      const atPrices = (moved * here.taoReserve * there.alphaReserve) / here.alphaReserve;
      expect(quote.receives.units * there.taoReserve).toBeLessThanOrEqual(atPrices);
      expect(quote.impact).toBeLessThanOrEqual(1_000_000n);
    });
  });
});

/** Equal but for a few units in a billion. */
const near = (left: bigint, right: bigint) => {
  const off = left > right ? left - right : right - left;
  return off <= 2n + right / 10n ** 9n;
};
