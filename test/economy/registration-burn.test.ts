import { expect, it, test } from 'vitest';
import { U64F64 } from '../../src/economy/fixed-point.js';
import {
  burnAfterBlocks,
  burnAfterRegistration,
  decayFactor,
} from '../../src/economy/registration-burn.js';
import type { Rao } from '../../src/units/money.js';
import { burnRunners } from './runners/registration-burn.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('registration prices against the chain', burnRunners);

const bounds = { minBurn: 500_000n as Rao, maxBurn: 100_000_000_000n as Rao };
const terms = { ...bounds, halfLife: 360 };
const coin = (10n ** 9n) as Rao;

test.each([
  { halfLife: 1, factor: 2_147_483_648n },
  { halfLife: 100, factor: 4_265_299_790n },
  { halfLife: 360, factor: 4_286_705_684n },
  { halfLife: 7_200, factor: 4_294_553_838n },
])('a half-life of $halfLife blocks decays by the factor of the chain', ({ halfLife, factor }) => {
  expect(decayFactor(halfLife)).toBe(factor);
});

it('waiting one half-life halves the price', () => {
  expect(burnAfterBlocks(coin, terms, 2, 1)).toBe(998_076_443n);
  expect(burnAfterBlocks(coin, terms, 2, 360)).toBe(499_999_865n);
});

it('the price of the first two blocks stands', () => {
  expect(burnAfterBlocks(coin, terms, 0, 2)).toBe(coin);
});

it('a registration raises the price, except on root', () => {
  const increase = U64F64.ofBits(23_242_897_532_874_035_200n);
  expect(burnAfterRegistration(coin, 1, increase, bounds)).toBe(1_260_000_000n);
  expect(burnAfterRegistration(coin, 0, increase, bounds)).toBe(coin);
  expect(burnAfterRegistration(coin, 1, U64F64.zero, bounds)).toBe(coin);
});

it('a price never leaves its bounds and never rises by waiting', () => {
  trials(
    15n,
    (between) => {
      const burn = between(bounds.minBurn, bounds.maxBurn) as Rao;
      const halfLife = Number(between(0n, 36_100n));
      const later = burnAfterBlocks(burn, { ...bounds, halfLife }, 100, 3);
      expect(later).toBeLessThanOrEqual(burn);
      expect(later).toBeGreaterThanOrEqual(bounds.minBurn);
    },
    40,
  );
});
