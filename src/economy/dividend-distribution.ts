import type { AlphaUnits } from '../units/money.js';
import type { AccountId } from './account.js';
import { U96F32 } from './fixed-point.js';
import type { OwnStake } from './parent-dividends.js';

/** A hotkey's dividend of the epoch, summed over its own and those its children passed on. */
export type HotkeyDividend = OwnStake & {
  readonly hotkey: AccountId;
  readonly dividend: AlphaUnits;
};

/** What a hotkey gets of the pending alpha, its take included, before rounding to whole units. */
export type DistributedDividend = {
  readonly hotkey: AccountId;
  readonly alpha: U96F32;
  readonly rootAlpha: U96F32;
};

/**
 * Divides an epoch's validator and root alpha: each dividend counts partly as root's, by the weight
 * of the hotkey's root stake, and either pot goes out in proportion to its parts
 * (SubtensorModule.calculate_dividend_distribution).
 */
export function distributeDividends(
  dividends: readonly HotkeyDividend[],
  pot: { readonly alpha: AlphaUnits; readonly rootAlpha: AlphaUnits },
  taoWeight: U96F32,
): readonly DistributedDividend[] {
  const parts = dividends.map((earner) => dividendParts(earner, taoWeight));
  const allRoot = parts.map(({ root }) => root).reduce(U96F32.add, U96F32.zero);
  const allAlpha = parts.map(({ alpha }) => alpha).reduce(U96F32.add, U96F32.zero);
  const cutOf = (whole: AlphaUnits, part: U96F32, total: U96F32) =>
    U96F32.multiply(U96F32.ofInteger(whole), U96F32.divide(part, total));
  return parts.map(({ hotkey, alpha, root }) => ({
    hotkey,
    alpha: cutOf(pot.alpha, alpha, allAlpha),
    rootAlpha: cutOf(pot.rootAlpha, root, allRoot),
  }));
}

function dividendParts({ hotkey, dividend, alpha, rootTao }: HotkeyDividend, taoWeight: U96F32) {
  const rootStake = U96F32.multiply(U96F32.ofInteger(rootTao), taoWeight);
  const stake = U96F32.add(U96F32.ofInteger(alpha), rootStake);
  const whole = U96F32.ofInteger(dividend);
  const root = U96F32.multiply(whole, U96F32.divide(rootStake, stake));
  return { hotkey, root, alpha: U96F32.subtract(whole, root) };
}
