import { expect, it } from 'vitest';
import { I96F32 } from '../../src/economy/fixed-point.js';
import {
  bookRootDividend,
  claimAmount,
  claimedAfterStaking,
  claimedAfterUnstaking,
  rootOwed,
  wholeOwed,
} from '../../src/economy/root-claim-book.js';
import { rootClaimTurns } from '../../src/economy/root-claim-turns.js';
import type { AlphaUnits, Rao } from '../../src/units/money.js';
import { rootClaimRunners } from './runners/root-claim-book.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('root claims against the chain', rootClaimRunners);

const stake = 1_000n as Rao;
const rate = I96F32.ofBits(I96F32.one / 2n);

it('new root stake has no claim on dividends from before it came', () => {
  trials(11n, (between) => {
    const added = between(1n, 10n ** 15n) as Rao;
    const paid = I96F32.ofBits(between(0n, 2n ** 33n));
    const owed = wholeOwed(rootOwed(paid, added, claimedAfterStaking(0n, paid, added)));
    expect(owed).toBe(0n);
  });
});

it('stake that has left takes its claims along', () => {
  expect(claimedAfterUnstaking(400n, rate, 600n as Rao)).toBe(100n);
  expect(claimedAfterUnstaking(200n, rate, 600n as Rao)).toBe(0n);
});

it('a dividend without enough root stake behind it goes to the hotkey owner', () => {
  expect(bookRootDividend(1_001n as AlphaUnits, stake)).toEqual({
    kind: 'staked-to-owner',
    alpha: 1_001n,
  });
  expect(bookRootDividend(500n as AlphaUnits, stake)).toEqual({
    kind: 'claimable',
    rateIncrease: rate,
  });
});

it('claims below the threshold wait', () => {
  const owed = rootOwed(rate, stake, 0n);
  expect(claimAmount(owed, I96F32.ofInteger(501n))).toBe(0n);
  expect(claimAmount(owed, I96F32.ofInteger(500n))).toBe(500n);
});

it('automatic claims reach the coldkeys that the parent hash draws', () => {
  const hash = Uint8Array.from({ length: 32 }, (_, index) => (index % 8 === 7 ? index + 1 : 0));
  // Words 8, 16, 24, 32: each index is the last one plus the next word, the first word counting
  // twice.
  expect(rootClaimTurns(hash, 4, 1_000n)).toEqual([16n, 32n, 56n, 88n]);
  expect(rootClaimTurns(hash, 4, 1n)).toEqual([0n]);
  expect(rootClaimTurns(hash, 4, 0n)).toEqual([0n]);
});
