import { expect, it } from 'vitest';
import {
  buysShares,
  depositStake,
  EMPTY_SHARE,
  rewardAll,
  type SharePool,
  stakeOf,
  withdrawStake,
} from '../../src/economy/share-pool.js';
import { sharePoolRunners } from './runners/share-pool.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('stake shares against the chain', sharePoolRunners);

const empty: SharePool<bigint> = { value: 0n, totalShares: EMPTY_SHARE };

it('all stakes together are never worth more than the pool', () => {
  trials(9n, (between) => {
    const shares = [EMPTY_SHARE, EMPTY_SHARE, EMPTY_SHARE];
    let pool = empty;
    for (let step = 0; step < 12; step += 1) {
      const coldkey = Number(between(0n, 2n));
      const before = { pool, share: shares[coldkey] ?? EMPTY_SHARE };
      const change = between(0n, 2n) === 0n ? withdrawStake : depositStake;
      const after = change(before, between(1n, 10n ** 12n));
      shares[coldkey] = after.share;
      pool = rewardAll(after.pool, after.pool.value === 0n ? 0n : between(0n, 10n ** 9n));
    }
    const worth = shares.reduce((sum, share) => sum + stakeOf(pool, share), 0n);
    // Each share is rounded in its twenty-first digit, so the sum may be a unit above the pool.
    expect(worth).toBeLessThanOrEqual(pool.value + 1n);
  });
});

it('a deposit cannot be withdrawn with a gain', () => {
  trials(10n, (between) => {
    const others = depositStake({ pool: empty, share: EMPTY_SHARE }, between(1n, 10n ** 15n)).pool;
    const grown = rewardAll(others, between(0n, 10n ** 15n));
    const amount = between(1n, 10n ** 12n);
    const { pool, share } = depositStake({ pool: grown, share: EMPTY_SHARE }, amount);
    expect(stakeOf(pool, share)).toBeLessThanOrEqual(amount);
  });
});

it('a withdrawal of more than there is changes nothing', () => {
  const { pool, share } = depositStake({ pool: empty, share: EMPTY_SHARE }, 5n);
  expect(withdrawStake({ pool, share }, 6n)).toEqual({ pool, share });
});

it('the first coldkey in a pool may always deposit', () => {
  expect(buysShares(empty, 1n)).toBe(true);
});
