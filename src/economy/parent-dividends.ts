import type { AlphaUnits, Rao } from '../units/money.js';
import type { AccountId } from './account.js';
import { U96F32 } from './fixed-point.js';
import { proportionOfU16, proportionOfU64 } from './proportion.js';
import { most } from './unsigned.js';

/** A hotkey's own stake on a subnet and on root, whatever it lends or borrows. */
export type OwnStake = { readonly alpha: AlphaUnits; readonly rootTao: Rao };

/** A parent of the hotkey whose dividend is split. */
export type Parent = OwnStake & {
  readonly hotkey: AccountId;
  readonly owner: AccountId;
  /** SubtensorModule.ParentKeys, parts of 2^64 - 1. */
  readonly proportion: bigint;
};

/** A hotkey that earned a dividend, with its family on the subnet. */
export type DividendEarner = OwnStake & {
  readonly hotkey: AccountId;
  readonly owner: AccountId;
  /** SubtensorModule.ChildKeys, parts of 2^64 - 1 each. */
  readonly childProportions: readonly bigint[];
  /** In stored order, which is the order of the split. */
  readonly parents: readonly Parent[];
  /** SubtensorModule.ChildkeyTake, parts of 65535. */
  readonly childkeyTake: bigint;
};

export type DividendTerms = {
  readonly taoWeight: U96F32;
  /** SubtensorModule.CKBurn as a proportion. */
  readonly childkeyBurn: U96F32;
  /** The least take that counts, parts of 65535. */
  readonly minChildkeyTake: bigint;
};

export type HotkeyAmount = { readonly hotkey: AccountId; readonly amount: AlphaUnits };

export type DividendSplit = {
  /** Parents in stored order, then the hotkey itself. */
  readonly shares: readonly HotkeyAmount[];
  /** Leaves SubnetAlphaOut; each parent's part is rounded down on its own. */
  readonly recycled: AlphaUnits;
};

/** Stake of a hotkey, weighted, that no child holds (SubtensorModule.get_self_contribution). */
export function selfContribution(
  { alpha, rootTao, childProportions }: OwnStake & Pick<DividendEarner, 'childProportions'>,
  taoWeight: U96F32,
): bigint {
  const remaining = childProportions.map(proportionOfU64).reduce(U96F32.subtract, U96F32.one);
  return U96F32.toU64(contribution({ alpha, rootTao }, remaining, taoWeight));
}

/**
 * Splits a dividend by contribution (get_parent_child_dividends_distribution). Only a parent of
 * another coldkey pays the childkey take and the burn.
 */
export function splitDividend(
  earner: DividendEarner,
  dividend: AlphaUnits,
  { taoWeight, childkeyBurn, minChildkeyTake }: DividendTerms,
): DividendSplit {
  const whole = U96F32.ofInteger(dividend);
  const takeShare = proportionOfU16(most(earner.childkeyTake, minChildkeyTake));
  const contributions = earner.parents.map((parent) =>
    contribution(parent, proportionOfU64(parent.proportion), taoWeight),
  );
  const own = U96F32.ofInteger(selfContribution(earner, taoWeight));
  const total = contributions.reduce(U96F32.add, own);
  let remaining = whole;
  let taken = U96F32.zero;
  let recycled = 0n;
  const shares = earner.parents.map((parent, index) => {
    const factor = U96F32.divide(contributions[index] ?? U96F32.zero, total);
    const gross = U96F32.multiply(whole, factor);
    remaining = U96F32.subtract(remaining, gross);
    if (parent.owner === earner.owner) return share(parent.hotkey, gross);
    const burn = U96F32.multiply(childkeyBurn, gross);
    const take = U96F32.multiply(takeShare, gross);
    taken = U96F32.add(taken, take);
    recycled += U96F32.toU64(burn);
    return share(parent.hotkey, U96F32.subtract(U96F32.subtract(gross, burn), take));
  });
  return {
    shares: [...shares, share(earner.hotkey, U96F32.add(remaining, taken))],
    recycled: recycled as AlphaUnits,
  };
}

function contribution({ alpha, rootTao }: OwnStake, proportion: U96F32, taoWeight: U96F32): U96F32 {
  const fromAlpha = U96F32.multiply(U96F32.ofInteger(alpha), proportion);
  const fromRoot = U96F32.multiply(U96F32.ofInteger(rootTao), proportion);
  return U96F32.add(fromAlpha, U96F32.multiply(fromRoot, taoWeight));
}

const share = (hotkey: AccountId, amount: U96F32): HotkeyAmount => ({
  hotkey,
  amount: U96F32.toU64(amount) as AlphaUnits,
});
