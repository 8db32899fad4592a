import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import { isTooSoon } from '../networks/price.js';

/** CheckRateLimits: a new subnet too soon after the last, whoever made that one. */
export const newNetworkRefusal = (
  { storage }: Context,
  { pallet, name }: RuntimeCall,
): 'NetworkTxRateLimitExceeded' | undefined =>
  pallet === 'SubtensorModule' && name === 'register_network' && isTooSoon(storage)
    ? 'NetworkTxRateLimitExceeded'
    : undefined;
