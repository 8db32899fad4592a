import { expect, it } from 'vitest';
import { I96F32, U64F64 } from '../../src/economy/fixed-point.js';
import { movingPriceOf, nextMovingPrice } from '../../src/economy/moving-price.js';
import { pool } from './arbitrary-pool.js';
import { movingPriceRunners } from './runners/moving-price.js';
import { suiteOf } from './runners/suite.js';

suiteOf('moving prices against the chain', movingPriceRunners);

const terms = {
  movingAlpha: I96F32.ofBits(12_885n),
  halvingBlocks: 201_600n,
  firstEmissionBlock: 1,
};

it('a new subnet at price one has no moving price for fifteen blocks', () => {
  const even = pool(10n ** 12n, 10n ** 12n);
  let price = I96F32.zero;
  for (let block = 1; block <= 15; block += 1) price = nextMovingPrice(price, even, terms, block);
  expect(price).toBe(0n);
  expect(nextMovingPrice(price, even, terms, 16)).toBe(1n);
});

it('a stable subnet counts as priced at one whatever is stored', () => {
  expect(movingPriceOf('stable', I96F32.zero)).toBe(U64F64.one);
});
