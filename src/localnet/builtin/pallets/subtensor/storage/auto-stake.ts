import { bool } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { accountId } from '../../../types/account.js';
import { byAccount, byNetuid, keyed, maybeKeyed } from '../storage-item.js';

export const autoStakeDestination = maybeKeyed(
  'AutoStakeDestination',
  [byAccount, byNetuid],
  accountId,
);
export const autoStakeDestinationColdkeys = keyed(
  'AutoStakeDestinationColdkeys',
  [byAccount, byNetuid],
  vec(accountId),
  [],
);
export const autoParentDelegationEnabled = keyed(
  'AutoParentDelegationEnabled',
  [byAccount],
  bool,
  true,
);
