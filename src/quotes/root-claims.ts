import type { ClaimTerms } from '../chain/position.js';
import { I96F32 } from '../economy/fixed-point.js';
import { rootOwed, wholeOwed } from '../economy/root-claim-book.js';
import { type Alpha, alpha, type Rao } from '../units/money.js';

/** Alpha of one subnet that a root position earned and did not claim yet. */
export type RootClaim = {
  readonly owed: Alpha;
  /** Whether it reaches what the runtime pays out at the least. */
  readonly payable: boolean;
};

/** What a root position of this size may claim; subnets that owe it nothing are left out. */
export const rootClaimsOf = (rootStake: Rao, terms: readonly ClaimTerms[]): readonly RootClaim[] =>
  terms
    .map(({ netuid, rate, claimed, threshold }) => {
      const owed = rootOwed(I96F32.ofBits(rate), rootStake, claimed);
      return {
        owed: alpha(netuid, wholeOwed(owed)),
        payable: owed >= I96F32.ofBits(threshold),
      };
    })
    .filter(({ owed }) => owed.units > 0n)
    .sort((left, right) => left.owed.netuid - right.owed.netuid);
