import { I96F32 } from '../../../../../economy/fixed-point.js';
import { identity } from '../../../frame/storage-entry.js';
import { u64, u128 } from '../../../scale/primitives.js';
import { accountId } from '../../../types/account.js';
import { byAccount, byNetuid, byNetuidBlake2, keyed, maybeKeyed, single } from '../storage-item.js';
import { netuid } from '../types/amounts.js';
import { i96f32 } from '../types/fixed-point.js';
import { btreeMap } from '../types/sets.js';
import { rootClaimTypeEnum } from '../types/stake.js';

export const rootClaimableThreshold = keyed(
  'RootClaimableThreshold',
  [byNetuidBlake2],
  i96f32,
  I96F32.ofInteger(500000n),
);
export const rootClaimable = keyed('RootClaimable', [byAccount], btreeMap(netuid, i96f32), []);
export const rootClaimed = keyed('RootClaimed', [byNetuid, byAccount, byAccount], u128, 0n);
export const rootClaimType = keyed('RootClaimType', [byAccount], rootClaimTypeEnum, {
  tag: 'Swap',
});
export const stakingColdkeysByIndex = maybeKeyed(
  'StakingColdkeysByIndex',
  [identity(u64)],
  accountId,
);
export const stakingColdkeys = maybeKeyed('StakingColdkeys', [identity(accountId)], u64);
export const numStakingColdkeys = single('NumStakingColdkeys', u64, 0n);
export const numRootClaim = single('NumRootClaim', u64, 5n);
