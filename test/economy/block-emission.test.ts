import { expect, it, test } from 'vitest';
import {
  blockEmission,
  halvingThresholds,
  TOTAL_SUPPLY,
} from '../../src/economy/block-emission.js';

const COIN = 10n ** 9n;

test.each([
  { coins: 0n, emission: COIN },
  { coins: 10_500_000n, emission: COIN / 2n },
  { coins: 15_750_000n, emission: COIN / 4n },
  { coins: 18_375_000n, emission: COIN / 8n },
  { coins: 21_000_000n, emission: 0n },
])('a forecast halves emission at $coins coins', ({ coins, emission }) => {
  expect(blockEmission(coins * COIN)).toBe(emission);
  if (coins > 0n) expect(blockEmission(coins * COIN - 1n)).toBeGreaterThanOrEqual(emission * 2n);
});

it('emission ends before the supply is reached', () => {
  const last = halvingThresholds().at(-1);
  expect(last?.emission).toBe(0n);
  expect(last?.issuance).toBeLessThan(TOTAL_SUPPLY);
});
