import { expect, it } from 'vitest';
import type { AccountId } from '../../src/economy/account.js';
import { U96F32 } from '../../src/economy/fixed-point.js';
import { inheritedStake } from '../../src/economy/inherited-stake.js';
import { splitDividend } from '../../src/economy/parent-dividends.js';
import { U64_MAX } from '../../src/economy/unsigned.js';
import type { AlphaUnits, Rao } from '../../src/units/money.js';
import { accountOf } from './runners/account-inputs.js';
import { childrenRunners } from './runners/parent-dividends.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('children and parents against the chain', childrenRunners);

const child = accountOf(1n);
const parent = accountOf(2n);
const stranger = accountOf(3n);
const owner = accountOf(4n);
const terms = { taoWeight: U96F32.zero, childkeyBurn: U96F32.zero, minChildkeyTake: 0n };

it('a child that takes its cut takes it from parents of other coldkeys only', () => {
  const earner = {
    hotkey: child,
    owner,
    alpha: 0n as AlphaUnits,
    rootTao: 0n as Rao,
    childProportions: [],
    childkeyTake: 65_535n / 5n,
  };
  const lender = {
    hotkey: parent,
    alpha: 1_000n as AlphaUnits,
    rootTao: 0n as Rao,
    proportion: U64_MAX,
  };
  const split = (ofParent: AccountId) =>
    splitDividend(
      { ...earner, parents: [{ ...lender, owner: ofParent }] },
      1_000n as AlphaUnits,
      terms,
    ).shares.map(({ amount }) => amount);
  expect(split(owner)).toEqual([1_000n, 0n]);
  expect(split(stranger)).toEqual([800n, 199n]);
});

it('a dividend is split, never multiplied', () => {
  trials(16n, (between) => {
    const amount = () => between(0n, 10n ** 15n);
    const dividend = between(0n, 10n ** 12n) as AlphaUnits;
    const parents = [parent, stranger].map((hotkey) => ({
      hotkey,
      owner: hotkey,
      alpha: amount() as AlphaUnits,
      rootTao: amount() as Rao,
      proportion: between(0n, 2n ** 47n) << 17n,
    }));
    const { shares, recycled } = splitDividend(
      {
        hotkey: child,
        owner,
        alpha: amount() as AlphaUnits,
        rootTao: amount() as Rao,
        childProportions: [],
        parents,
        childkeyTake: between(0n, 11_796n),
      },
      dividend,
      { ...terms, childkeyBurn: U96F32.ofBits(between(0n, 2n ** 31n)) },
    );
    const paid = shares.reduce((sum, share) => sum + share.amount, 0n);
    expect(paid + recycled).toBeLessThanOrEqual(dividend);
  });
});

it('stake lent in full no longer weighs for the parent but for the child', () => {
  expect(inheritedStake(1_000n, [U64_MAX], [])).toBe(0n);
  expect(inheritedStake(10n, [], [{ stake: 1_000n, proportion: U64_MAX }])).toBe(1_010n);
});
