import { expect, it } from 'vitest';
import { U64F64 } from '../../src/economy/fixed-point.js';
import { spotPrice } from '../../src/economy/pool.js';
import { alphaNeededForTao } from '../../src/economy/trade-direction.js';
import type { Rao } from '../../src/units/money.js';
import { pool } from './arbitrary-pool.js';
import { poolRunners } from './runners/pool.js';
import { suiteOf } from './runners/suite.js';

suiteOf('prices and powers against the chain', poolRunners);

it('prices a subnet whose weights are even by its reserves alone', () => {
  expect(spotPrice(pool(1_000n, 4_000n))).toBe(U64F64.one / 4n);
});

it('gives no price where there is no alpha, and one on a stable subnet', () => {
  expect(spotPrice(pool(1_000n, 0n))).toBe(0n);
  expect(spotPrice(pool(1_000n, 0n, { mechanism: 'stable' }))).toBe(U64F64.one);
});

it('cannot name the alpha that would empty a pool of its TAO', () => {
  expect(alphaNeededForTao(pool(1_000n, 4_000n), 1_000n as Rao)).toBe(0n);
  expect(alphaNeededForTao(pool(1_000n, 4_000n), 500n as Rao)).toBe(4_000n);
});
