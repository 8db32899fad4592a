import type { AlphaUnits, Rao } from '../units/money.js';
import { I96F32 } from './fixed-point.js';
import { saturateU64, U128_MAX } from './unsigned.js';

/** What a root dividend of one subnet becomes on a hotkey. */
export type RootDividend =
  /**
   * Raises SubtensorModule.RootClaimable of the hotkey on the subnet by this rate, alpha per rao of
   * root stake.
   */
  | { readonly kind: 'claimable'; readonly rateIncrease: I96F32 }
  /** More alpha than root stake: it is staked to the hotkey's owner on the subnet instead. */
  | { readonly kind: 'staked-to-owner'; readonly alpha: AlphaUnits };

/** Books a dividend on a hotkey whose root stake, over all coldkeys, is this much. */
export function bookRootDividend(alpha: AlphaUnits, rootStake: Rao): RootDividend {
  if ((alpha as bigint) > rootStake) return { kind: 'staked-to-owner', alpha };
  const rateIncrease = I96F32.divide(I96F32.ofInteger(alpha), I96F32.ofInteger(rootStake));
  return { kind: 'claimable', rateIncrease };
}

/** RootClaimable once a dividend is booked. */
export const raiseRate = (rate: I96F32, increase: I96F32): I96F32 => I96F32.add(rate, increase);

/**
 * SubtensorModule.RootClaimed of a coldkey that adds root stake: only growth from now on is
 * claimable.
 */
export function claimedAfterStaking(claimed: bigint, rate: I96F32, added: Rao): bigint {
  const total = claimed + accrued(rate, added);
  return total > U128_MAX ? U128_MAX : total;
}

/** SubtensorModule.RootClaimed of a coldkey that removes root stake. */
export function claimedAfterUnstaking(claimed: bigint, rate: I96F32, removed: Rao): bigint {
  const total = claimed - accrued(rate, removed);
  return total < 0n ? 0n : total;
}

/** Alpha that a coldkey may still claim, with its fraction; negative after unstaking. */
export const rootOwed = (rate: I96F32, rootStake: Rao, claimed: bigint): I96F32 =>
  I96F32.subtract(I96F32.multiply(rate, I96F32.ofInteger(rootStake)), I96F32.ofInteger(claimed));

/** Whole alpha units of what is owed, never below zero. */
export const wholeOwed = (owed: I96F32): AlphaUnits =>
  saturateU64(I96F32.floor(owed)) as AlphaUnits;

/**
 * The alpha a claim takes: nothing below SubtensorModule.RootClaimableThreshold, which a dissolving
 * subnet ignores.
 */
export const claimAmount = (owed: I96F32, threshold: I96F32): AlphaUnits =>
  owed < threshold ? (0n as AlphaUnits) : wholeOwed(owed);

const accrued = (rate: I96F32, amount: Rao) => {
  const alpha = I96F32.floor(I96F32.multiply(rate, I96F32.ofInteger(amount)));
  return alpha < 0n ? 0n : alpha;
};
