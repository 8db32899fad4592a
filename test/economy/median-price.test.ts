import { expect, it } from 'vitest';
import { U64F64 } from '../../src/economy/fixed-point.js';
import { medianPrice } from '../../src/economy/median-price.js';
import { openingReserves } from '../../src/economy/subnet-opening.js';
import type { Rao } from '../../src/units/money.js';
import { medianPriceRunners } from './runners/median-price.js';
import { suiteOf } from './runners/suite.js';

suiteOf('the median price against the chain', medianPriceRunners);

const of = (...prices: bigint[]) => medianPrice(prices.map(U64F64.ofInteger));

it('a new subnet opens at the middle of the market', () => {
  expect(of(9n, 1n, 4n)).toBe(U64F64.ofInteger(4n));
  expect(of(9n, 1n, 4n, 2n)).toBe(U64F64.ofInteger(3n));
  expect(of(7n, 0n)).toBe(U64F64.ofInteger(7n));
  expect(of()).toBe(U64F64.one);
});

it('the whole lock becomes the pool of the new subnet', () => {
  const median = U64F64.divide(U64F64.one, U64F64.ofInteger(4n));
  expect(openingReserves(2_000n as Rao, 1_000n as Rao, median)).toEqual({
    taoReserve: 2_000n,
    alphaReserve: 8_000n,
  });
  expect(openingReserves(10n as Rao, 1_000n as Rao, median).taoReserve).toBe(1_000n);
});
