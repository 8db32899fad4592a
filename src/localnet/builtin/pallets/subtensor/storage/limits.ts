import { identity } from '../../../frame/storage-entry.js';
import { u16, u64 } from '../../../scale/primitives.js';
import { accountId } from '../../../types/account.js';
import { byAccount, byNetuid, keyed, perSubnet, single } from '../storage-item.js';
import { height } from '../types/amounts.js';
import { rateLimitKey } from '../types/rate-limits.js';

/** Blocks between two changes of a hotkey's keys. */
export const txRateLimit = single('TxRateLimit', u64, 1000n);
export const txDelegateTakeRateLimit = single('TxDelegateTakeRateLimit', u64, 216_000n);
export const txChildkeyTakeRateLimit = single('TxChildkeyTakeRateLimit', u64, 216_000n);
export const weightsVersionKeyRateLimit = single('WeightsVersionKeyRateLimit', u64, 5n);
export const servingRateLimit = perSubnet('ServingRateLimit', u64, 50n);
/** Tempos between two changes of one setting by an owner. */
export const ownerHyperparamRateLimit = single('OwnerHyperparamRateLimit', u16, 2);
/** Block at which a limit last counted. */
export const lastRateLimitedBlock = keyed(
  'LastRateLimitedBlock',
  [identity(rateLimitKey)],
  height,
  0,
);
/** Block of a hotkey's last call of a kind: hotkey, netuid, kind. */
export const transactionKeyLastBlock = keyed(
  'TransactionKeyLastBlock',
  [byAccount, byNetuid, identity(u16)],
  height,
  0,
);
export const lastTxBlock = keyed('LastTxBlock', [identity(accountId)], height, 0);
export const lastTxBlockChildKeyTake = keyed(
  'LastTxBlockChildKeyTake',
  [identity(accountId)],
  height,
  0,
);
export const lastTxBlockDelegateTake = keyed(
  'LastTxBlockDelegateTake',
  [identity(accountId)],
  height,
  0,
);
