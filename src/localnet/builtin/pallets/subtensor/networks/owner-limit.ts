import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { passesLimit } from '../rate-limit.js';
import { tempo } from '../storage/epoch.js';
import {
  lastRateLimitedBlock,
  ownerHyperparamRateLimit,
  transactionKeyLastBlock,
  weightsVersionKeyRateLimit,
} from '../storage/limits.js';
import type { Hyperparameter } from '../types/rate-limits.js';

/** What an owner may not do too often: change one setting, or make one kind of call. */
export type OwnerLimit =
  | { readonly setting: Hyperparameter }
  | { readonly kind: keyof typeof TRANSACTION_KINDS };

// Under which number TransactionKeyLastBlock counts a kind of call.
const TRANSACTION_KINDS = {
  weightsVersionKey: 4,
  mechanismCount: 7,
  emissionSplit: 8,
  trim: 9,
  tempo: 11,
} as const;

const MECHANISM_BLOCKS = 7200n;
const TRIM_BLOCKS = 216_000n;
const TEMPO_BLOCKS = 360n;

/** Refuses an owner that did the same too recently. */
export function ensureOwnerLimit(
  { storage }: Context,
  netuid: Netuid,
  owner: AccountId,
  limit: OwnerLimit,
): void {
  const last =
    'setting' in limit
      ? lastRateLimitedBlock.get(storage, settingKey(netuid, limit.setting))
      : transactionKeyLastBlock.get(storage, owner, netuid, TRANSACTION_KINDS[limit.kind]);
  if (!passesLimit(blocksBetween(storage, netuid, limit), number.get(storage), last)) {
    throw failure('TxRateLimitExceeded');
  }
}

/** Counts what an owner has done in this block. */
export function recordOwnerLimit(
  { storage }: Context,
  netuid: Netuid,
  owner: AccountId,
  limit: OwnerLimit,
): void {
  const block = number.get(storage);
  if ('setting' in limit) {
    lastRateLimitedBlock.set(storage, [settingKey(netuid, limit.setting)], block);
  } else {
    const kind = TRANSACTION_KINDS[limit.kind];
    transactionKeyLastBlock.set(storage, [owner, netuid, kind], block);
  }
}

function blocksBetween(storage: Externalities, netuid: Netuid, limit: OwnerLimit): bigint {
  const period = BigInt(tempo.get(storage, netuid));
  if ('setting' in limit) return period * BigInt(ownerHyperparamRateLimit.get(storage));
  switch (limit.kind) {
    case 'weightsVersionKey':
      return period * weightsVersionKeyRateLimit.get(storage);
    case 'tempo':
      return TEMPO_BLOCKS;
    case 'mechanismCount':
    case 'emissionSplit':
      return MECHANISM_BLOCKS;
    case 'trim':
      return TRIM_BLOCKS;
  }
}

const settingKey = (netuid: Netuid, setting: Hyperparameter) =>
  ({ tag: 'OwnerHyperparamUpdate', value: [netuid, setting] }) as const;
