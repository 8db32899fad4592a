import type { BlockRef } from '../units/block.js';
import type { Alpha, AlphaUnits, Netuid, Rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** What becomes of claims (RootClaimTypeEnum): root stake, alpha, or alpha on some subnets only. */
export type RootClaimKind = {
  readonly kind: 'swap' | 'keep' | 'keep-some';
  /** The subnets of `keep-some`; empty else. */
  readonly netuids: readonly Netuid[];
};

/** What a coldkey's root stake on a hotkey has earned on one subnet. */
export type RootClaim = {
  readonly hotkey: Ss58;
  readonly rootStake: Rao;
  /** SubtensorModule.RootClaimable: alpha per rao of root stake since the start, times 2^32. */
  readonly rate: bigint;
  /** SubtensorModule.RootClaimed, in alpha units. */
  readonly claimed: bigint;
  /** What is owed, without its fraction of a unit; zero where less than nothing is. */
  readonly owed: Alpha;
  /** SubtensorModule.RootClaimableThreshold: a claim takes nothing while less is owed. */
  readonly threshold: AlphaUnits;
};

export type RootClaimReads = {
  /** Every subnet and hotkey that owes the coldkey anything, by netuid; refuses before spec 302. */
  readonly rootClaims: (coldkey: Ss58, at: BlockRef) => Promise<readonly RootClaim[]>;
  /** What becomes of the coldkey's claims. */
  readonly rootClaimKind: (coldkey: Ss58, at: BlockRef) => Promise<RootClaimKind>;
  /** Refuses a kind that the runtime does not know. */
  readonly mustKnowClaimKind: (kind: RootClaimKind['kind']) => void;
};
