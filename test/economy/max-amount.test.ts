import { expect, it, test } from 'vitest';
import {
  maxAmountToAdd,
  maxAmountToMove,
  maxAmountToRemove,
  UNLIMITED,
} from '../../src/economy/max-amount.js';
import { raoPerAlpha } from '../../src/units/money.js';
import { pool } from './arbitrary-pool.js';
import { maxAmountRunners } from './runners/max-amount.js';
import { suiteOf } from './runners/suite.js';

suiteOf('the most a limit price lets through, against the chain', maxAmountRunners);

const COIN = 10n ** 9n;
const root = pool(0n, 0n, { mechanism: 'stable' });
const dynamic = pool(1000n * COIN, 1000n * COIN);

test.each([
  { limit: COIN - 1n, add: 0n, remove: UNLIMITED },
  { limit: COIN, add: UNLIMITED, remove: UNLIMITED },
  { limit: COIN + 1n, add: UNLIMITED, remove: 0n },
])('root stake at a limit of $limit is all or nothing', ({ limit, add, remove }) => {
  expect(maxAmountToAdd(root, raoPerAlpha(limit))).toEqual({ ok: true, value: add });
  expect(maxAmountToRemove(root, raoPerAlpha(limit))).toEqual({ ok: true, value: remove });
});

it('a limit that lies on the wrong side of the price is refused, not answered with zero', () => {
  const refused = { ok: false, error: 'PriceLimitExceeded' };
  expect(maxAmountToAdd(dynamic, raoPerAlpha(COIN))).toEqual(refused);
  expect(maxAmountToRemove(dynamic, raoPerAlpha(COIN))).toEqual(refused);
});

it('a move without a limit is not held back', () => {
  expect(maxAmountToMove(dynamic, dynamic, 0n)).toEqual({ ok: true, value: UNLIMITED });
  expect(maxAmountToMove(root, dynamic, 0n)).toEqual({ ok: true, value: UNLIMITED });
  expect(maxAmountToMove(root, root, COIN + 1n)).toEqual({ ok: true, value: 0n });
});
