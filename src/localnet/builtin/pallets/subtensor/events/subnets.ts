import { u16, u32, u64 } from '../../../scale/primitives.js';
import { bytes } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { has, holds, holdsAll, option } from '../../../scale/variant.js';
import { account } from '../types/accounts.js';
import { alpha, block, height, netuid } from '../types/amounts.js';

/** What became of subnets. */
export const subnetsEvents = {
  NetworkAdded: holdsAll(0, netuid, u16),
  NetworkRemoved: holds(1, netuid),
  SubnetIdentitySet: holds(78, netuid),
  SubnetIdentityRemoved: holds(79, netuid),
  DissolveNetworkScheduled: has(80, { account, netuid, executionBlock: block }),
  SubnetOwnerHotkeySet: holdsAll(94, netuid, account),
  FirstEmissionBlockNumberSet: holdsAll(95, netuid, height),
  SubnetLeaseCreated: has(103, {
    beneficiary: account,
    leaseId: as(u32, 'LeaseId'),
    netuid,
    endBlock: option(block),
  }),
  SubnetLeaseTerminated: has(104, { beneficiary: account, netuid }),
  SymbolUpdated: has(105, { netuid, symbol: bytes }),
  VotingPowerTrackingEnabled: has(116, { netuid }),
  VotingPowerTrackingDisableScheduled: has(117, { netuid, disableAtBlock: height }),
  VotingPowerTrackingDisabled: has(118, { netuid }),
  VotingPowerEmaAlphaSet: has(119, { netuid, alpha: u64 }),
  SubnetLeaseDividendsDistributed: has(120, {
    leaseId: as(u32, 'LeaseId'),
    contributor: account,
    alpha,
  }),
  EpochTriggered: has(131, { netuid, by: account, firesAt: height }),
  EpochDeferred: has(132, { netuid, fromBlock: height, toBlock: height }),
  EpochSkipped: has(133, { netuid, block: height }),
  SubnetOwnerChanged: has(134, { netuid, oldColdkey: account, newColdkey: account }),
};
