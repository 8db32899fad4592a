import { expect, it } from 'vitest';
import {
  addShares,
  SAFE_FLOAT_ZERO,
  safeFloat,
  safeFloatOfAmount,
  safeFloatToU64,
  subtractShares,
} from '../../src/economy/safe-float.js';
import { safeFloatRunners } from './runners/safe-float.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('share arithmetic against the chain', safeFloatRunners);

it('an amount survives as a share to the last unit', () => {
  trials(7n, (between) => {
    const amount = between(0n, 2n ** 47n);
    expect(safeFloatToU64(safeFloatOfAmount(amount))).toBe(amount);
  });
});

it('adding a share and taking it off again leaves the first', () => {
  trials(8n, (between) => {
    const first = safeFloatOfAmount(between(1n, 2n ** 40n));
    const second = safeFloatOfAmount(between(1n, 2n ** 40n));
    const sum = addShares(first, second) ?? SAFE_FLOAT_ZERO;
    expect(subtractShares(sum, second)).toEqual(first);
  });
});

it('refuses what storage could not hold', () => {
  expect(safeFloat(10n ** 21n + 1n, 0n)).toBeUndefined();
  expect(subtractShares(SAFE_FLOAT_ZERO, safeFloatOfAmount(1n))).toBeUndefined();
});
