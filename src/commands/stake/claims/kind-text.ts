import type { RootClaimKind } from '../../../chain/root-claims.js';
import { subnetsText } from '../chosen-subnets.js';

/** What becomes of claims, in a sentence. */
export const kindText = ({ kind, netuids }: RootClaimKind): string => {
  if (kind === 'swap') return 'swapped for root stake';
  return kind === 'keep'
    ? 'kept as alpha on each subnet'
    : `kept as alpha on ${subnetsText(netuids)}, else swapped for root stake`;
};

/** The same for scripts. */
export const kindJson = ({ kind, netuids }: RootClaimKind) => ({
  type: kind,
  netuids: [...netuids],
});

export const sameKind = (one: RootClaimKind, other: RootClaimKind): boolean =>
  one.kind === other.kind && sorted(one.netuids) === sorted(other.netuids);

const sorted = (netuids: RootClaimKind['netuids']): string =>
  [...netuids].sort((left, right) => left - right).join();
