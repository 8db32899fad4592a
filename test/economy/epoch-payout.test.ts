import { expect, it } from 'vitest';
import { type EpochPayoutTerms, epochPayout, type Payout } from '../../src/economy/epoch-payout.js';
import { U96F32 } from '../../src/economy/fixed-point.js';
import { proportionOfU64 } from '../../src/economy/proportion.js';
import type { AlphaUnits, Rao } from '../../src/units/money.js';
import { accountOf } from './runners/account-inputs.js';
import { payoutRunners } from './runners/epoch-payout.js';
import { suiteOf } from './runners/suite.js';
import { trials } from './seeded.js';

suiteOf('epoch payouts against the chain', payoutRunners);

const [alice, bob, carol] = [accountOf(1n), accountOf(2n), accountOf(3n)];
const units = (amount: bigint) => amount as AlphaUnits;
const pending = {
  server: units(1_000n),
  validator: units(600n),
  rootAlpha: units(400n),
  ownerCut: units(360n),
};
const quiet: EpochPayoutTerms = {
  pending,
  incentives: [],
  dividends: [],
  taoWeight: U96F32.zero,
  owner: undefined,
  ownerHotkeys: [],
  withheld: 'burn',
};
const validator = {
  hotkey: bob,
  owner: carol,
  take: 65_535n / 5n,
  alpha: units(10n),
  rootTao: 0n as Rao,
  dividend: units(7n),
};
const miner = { hotkey: alice, owner: carol, incentive: units(1_000n), autoStake: undefined };
const sum = (payouts: readonly Payout[]) => payouts.reduce((all, { amount }) => all + amount, 0n);

it('validators earn the miners half only while no miner earns anything', () => {
  expect(sum(epochPayout({ ...quiet, dividends: [validator] }).payouts)).toBe(1_599n);
  const { payouts } = epochPayout({ ...quiet, incentives: [miner], dividends: [validator] });
  expect(sum(payouts.filter(({ hotkey }) => hotkey === bob))).toBe(599n);
});

it('a validator gets its take as stake and leaves the rest to its nominators', () => {
  const { payouts } = epochPayout({ ...quiet, incentives: [miner], dividends: [validator] });
  expect(payouts).toContainEqual({
    kind: 'stake',
    reason: 'take',
    hotkey: bob,
    coldkey: carol,
    amount: 119n,
  });
  expect(payouts).toContainEqual({ kind: 'dividend', hotkey: bob, amount: 480n });
});

it('incentives of the owner are withheld and say so in MinerBurned', () => {
  const terms = { ...quiet, incentives: [miner], ownerHotkeys: [alice] };
  expect(epochPayout(terms)).toEqual({
    payouts: [{ kind: 'burn', hotkey: alice, amount: 1_000n }],
    minerBurned: U96F32.one,
  });
});

it('auto-stake sends a miner to the hotkey its coldkey chose', () => {
  const { payouts } = epochPayout({ ...quiet, incentives: [{ ...miner, autoStake: bob }] });
  expect(payouts).toEqual([
    { kind: 'stake', reason: 'auto-stake', hotkey: bob, coldkey: carol, amount: 1_000n },
  ]);
});

it('an epoch never pays out more than was pending', () => {
  trials(14n, (between) => {
    const dividends = [1n, 2n, 3n, 4n].map((number) => ({
      hotkey: accountOf(number),
      owner: accountOf(100n + number),
      take: between(0n, 11_796n),
      alpha: units(between(0n, 10n ** 15n)),
      rootTao: between(0n, 10n ** 15n) as Rao,
      dividend: units(between(0n, 10n ** 12n)),
    }));
    const terms = { ...quiet, dividends, taoWeight: proportionOfU64(971_718_665_099_567_868n) };
    const limit = pending.server + pending.validator + pending.rootAlpha;
    expect(sum(epochPayout(terms).payouts)).toBeLessThanOrEqual(limit);
  });
});
