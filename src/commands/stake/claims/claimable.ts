import type { RootClaim } from '../../../chain/root-claims.js';

/** Whether the chain would take the claim; what owes less is passed over in silence. */
export const isClaimable = ({ owed, threshold }: RootClaim): boolean =>
  owed.units > 0n && owed.units >= threshold;
