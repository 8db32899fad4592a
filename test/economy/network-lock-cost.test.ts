import { expect, it } from 'vitest';
import { lowestLockBlock, networkLockCost } from '../../src/economy/network-lock-cost.js';
import type { Rao } from '../../src/units/money.js';
import { lockCostRunners } from './runners/network-lock-cost.js';
import { suiteOf } from './runners/suite.js';

suiteOf('the price of a subnet against the chain', lockCostRunners);

const terms = {
  lastLock: 1_500_000_000_000n as Rao,
  minLock: 1_000_000_000_000n as Rao,
  lastLockBlock: 1_000,
  reductionInterval: 100_800n,
  totalIssuance: 0n,
};

it('doubles with a registration and falls back linearly', () => {
  expect(networkLockCost(terms, 1_000)).toBe(3_000_000_000_000n);
  expect(networkLockCost(terms, 51_400)).toBe(2_250_000_019_200n);
});

it('falls twice as fast after the halving', () => {
  const halved = { ...terms, totalIssuance: 10_500_000_000_000_000n };
  expect(networkLockCost(halved, 26_200)).toBe(2_250_000_019_200n);
});

it('never falls below the minimum', () => {
  expect(networkLockCost(terms, 10_000_000)).toBe(terms.minLock);
});

it.each([
  ['after a registration', terms],
  ['after the halving', { ...terms, totalIssuance: 10_500_000_000_000_000n }],
  ['before the first registration', { ...terms, lastLockBlock: 0 }],
  ['an uneven price', { ...terms, lastLock: 1_234_567_891_011n as Rao }],
])('is at its lowest from the very block that is named, %s', (_title, of) => {
  const block = lowestLockBlock(of) ?? 0;
  expect(networkLockCost(of, block)).toBe(of.minLock);
  expect(networkLockCost(of, block - 1)).toBeGreaterThan(of.minLock);
});

it('has no lowest block where it never falls', () => {
  expect(lowestLockBlock({ ...terms, reductionInterval: 0n })).toBeUndefined();
  expect(lowestLockBlock({ ...terms, lastLock: 1n as Rao })).toBe(terms.lastLockBlock);
});
