import { expect, it } from 'vitest';
import { oldestPendingCommit } from '../../src/consensus/pending-commits.js';

it('finds the oldest commit that can still be revealed, of either kind', () => {
  const expired = { block: 1, expired: true };
  const waiting = (block: number) => ({ block, expired: false });
  expect(oldestPendingCommit([], [])).toBeUndefined();
  expect(oldestPendingCommit([expired], [expired])).toBeUndefined();
  expect(oldestPendingCommit([expired, waiting(7), waiting(9)], [waiting(8)])).toBe(7);
  expect(oldestPendingCommit([waiting(7)], [expired, waiting(6), waiting(5)])).toBe(5);
});
