import { U64F64 } from '../../../../../economy/fixed-point.js';
import { identity, twox64Concat } from '../../../frame/storage-entry.js';
import { u32 } from '../../../scale/primitives.js';
import { accountId } from '../../../types/account.js';
import { byNetuidTwox, keyed, maybeKeyed, single } from '../storage-item.js';
import { alpha, NO_ALPHA } from '../types/amounts.js';
import { u64f64 } from '../types/fixed-point.js';
import { subnetLease } from '../types/lease.js';

export const subnetLeases = maybeKeyed('SubnetLeases', [twox64Concat(u32)], subnetLease);
export const subnetLeaseShares = keyed(
  'SubnetLeaseShares',
  [twox64Concat(u32), identity(accountId)],
  u64f64,
  U64F64.zero,
);
export const subnetUidToLeaseId = maybeKeyed('SubnetUidToLeaseId', [byNetuidTwox], u32);
export const nextSubnetLeaseId = single('NextSubnetLeaseId', u32, 0);
export const accumulatedLeaseDividends = keyed(
  'AccumulatedLeaseDividends',
  [twox64Concat(u32)],
  alpha,
  NO_ALPHA,
);
