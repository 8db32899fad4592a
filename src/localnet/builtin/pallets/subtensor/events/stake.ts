import { bool, u64 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { has, holdsAll } from '../../../scale/variant.js';
import { account } from '../types/accounts.js';
import { alpha, netuid, storageIndex, tao } from '../types/amounts.js';
import { rootClaimTypeEnum } from '../types/stake.js';

/** How stake moved. */
export const stakeEvents = {
  StakeAdded: holdsAll(2, account, account, tao, alpha, netuid, u64),
  StakeRemoved: holdsAll(3, account, account, tao, alpha, netuid, u64),
  StakeMoved: holdsAll(4, account, account, netuid, account, netuid, tao),
  StakeTransferred: holdsAll(91, account, account, account, netuid, netuid, tao),
  StakeSwapped: holdsAll(92, account, account, netuid, netuid, tao),
  AlphaRecycled: holdsAll(96, account, account, alpha, netuid),
  AlphaBurned: holdsAll(97, account, account, alpha, netuid),
  AutoStakeAdded: has(109, {
    netuid,
    destination: account,
    hotkey: account,
    owner: account,
    incentive: alpha,
  }),
  IncentiveAlphaEmittedToMiners: has(110, { netuid: storageIndex, emissions: vec(alpha) }),
  AutoStakeDestinationSet: has(112, { coldkey: account, netuid, hotkey: account }),
  RootClaimed: has(114, { coldkey: account }),
  RootClaimTypeSet: has(115, { coldkey: account, rootClaimType: rootClaimTypeEnum }),
  AddStakeBurn: has(121, { netuid, hotkey: account, amount: tao, alpha }),
  TransactionFeePaidWithAlpha: has(123, { who: account, netuid, alphaFee: alpha, taoAmount: tao }),
  AutoParentDelegationEnabledSet: has(126, { hotkey: account, enabled: bool }),
  StakeLocked: has(127, { coldkey: account, hotkey: account, netuid, amount: alpha }),
  StakeUnlocked: has(128, { coldkey: account, hotkey: account, netuid, amount: alpha }),
  LockMoved: has(129, {
    coldkey: account,
    originHotkey: account,
    destinationHotkey: account,
    netuid,
  }),
  PerpetualLockUpdated: has(135, { coldkey: account, netuid, enabled: bool }),
  RejectLockedAlphaUpdated: has(136, { coldkey: account, enabled: bool }),
};
