import { expect, it } from 'vitest';
import {
  mergeLocks,
  reduceLock,
  rollForward,
  unstakable,
} from '../../src/economy/conviction-lock.js';
import { convictionWinner } from '../../src/economy/conviction-owner.js';
import { U64F64 } from '../../src/economy/fixed-point.js';
import type { AlphaUnits } from '../../src/units/money.js';
import { accountOf } from './runners/account-inputs.js';
import { lockRunners } from './runners/conviction-lock.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('conviction locks against the chain', lockRunners);

const terms = { unlockRate: 934_866, maturityRate: 934_866, ownerLock: false, perpetual: false };
const lock = { lockedMass: (10n ** 12n) as AlphaUnits, conviction: U64F64.zero, lastUpdate: 100 };

it('a decaying lock frees stake and a perpetual one does not', () => {
  expect(rollForward(lock, 934_966, terms).lockedMass).toBe(367_879_441_171n);
  const perpetual = rollForward(lock, 934_966, { ...terms, perpetual: true });
  expect(perpetual.lockedMass).toBe(lock.lockedMass);
  expect(U64F64.floor(perpetual.conviction)).toBe(632_120_558_828n);
});

it('a lock never locks more by waiting', () => {
  trials(18n, (between) => {
    const lockedMass = between(0n, 10n ** 15n) as AlphaUnits;
    const block = Number(between(0n, 10n ** 8n));
    const rolled = rollForward({ ...lock, lockedMass }, block, terms);
    expect(rolled.lockedMass).toBeLessThanOrEqual(lockedMass);
  });
});

it('dust is freed for good', () => {
  const dust = { ...lock, lockedMass: 99n as AlphaUnits };
  expect(rollForward(dust, 101, terms)).toMatchObject({ lockedMass: 0n, conviction: 0n });
});

it('what a lock covers cannot be unstaked', () => {
  expect(unstakable((10n ** 12n + 5n) as AlphaUnits, lock)).toBe(5n);
  expect(unstakable(5n as AlphaUnits, lock)).toBe(0n);
});

it('sums of locks follow what joins and leaves them', () => {
  const both = mergeLocks(lock, { ...lock, conviction: U64F64.one, lastUpdate: 200 });
  expect(both).toEqual({ lockedMass: 2n * 10n ** 12n, conviction: U64F64.one, lastUpdate: 200 });
  expect(reduceLock(both, lock.lockedMass, U64F64.one)).toEqual({ ...lock, lastUpdate: 200 });
});

it('a subnet changes hands only when old enough and backed by a tenth of its alpha', () => {
  const [first, second] = [accountOf(1n), accountOf(2n)];
  const of = (hotkey: typeof first, conviction: bigint) => ({
    hotkey,
    conviction: U64F64.ofInteger(conviction),
  });
  const convictions = [of(first, 60n), of(second, 40n)];
  const winner = (alphaOut: bigint, block: number) =>
    convictionWinner(convictions, alphaOut as AlphaUnits, 1_000, block);
  expect(winner(1_000n, 2_630_800)).toBe(first);
  expect(winner(1_001n, 2_630_800)).toBeUndefined();
  expect(winner(1_000n, 2_630_799)).toBeUndefined();
  expect(convictionWinner([of(second, 50n), of(first, 50n)], 1n as AlphaUnits, 0, 2_629_800)).toBe(
    second,
  );
});
