import { identity, type StorageEntry, twox64Concat } from '../../frame/storage-entry.js';
import { optionalMap, storageMap } from '../../frame/storage-map.js';
import { optionalValue, storageValue } from '../../frame/storage-value.js';
import { bool, u32, u64 } from '../../scale/primitives.js';
import { boundedBytes } from '../../types/bounded-bytes.js';
import { authorityId, encryptionKey, pendingExtrinsic } from './types.js';

const PALLET = 'MevShield';

/** Key of the author of this block. */
export const currentKey = optionalValue(PALLET, 'CurrentKey', encryptionKey);
/** Key of the author of the next block. */
export const pendingKey = optionalValue(PALLET, 'PendingKey', encryptionKey);
/** Key of the author of the block after the next: what users encrypt with. */
export const nextKey = optionalValue(PALLET, 'NextKey', encryptionKey);
/** The key each author has announced last. */
export const authorKeys = optionalMap(
  PALLET,
  'AuthorKeys',
  [twox64Concat(authorityId)],
  encryptionKey,
);
/** The first block that no longer takes what the key encrypted. */
export const pendingKeyExpiresAt = optionalValue(PALLET, 'PendingKeyExpiresAt', u32);
export const nextKeyExpiresAt = optionalValue(PALLET, 'NextKeyExpiresAt', u32);
const hasMigrationRun = storageMap(
  PALLET,
  'HasMigrationRun',
  [identity(boundedBytes(128, 'BoundedVec<u8, MigrationKeyMaxLen>'))],
  bool,
  false,
);
export const maxPendingExtrinsics = storageValue(PALLET, 'MaxPendingExtrinsicsLimit', u32, 100);
/** Blocks for which a stored call waits. */
export const extrinsicLifetime = storageValue(PALLET, 'ExtrinsicLifetime', u32, 10);
/** Picoseconds that stored calls may take of a block. */
export const onInitializeWeight = storageValue(PALLET, 'OnInitializeWeight', u64, 500_000_000_000n);
/** Picoseconds that one stored call may take. */
export const maxExtrinsicWeight = storageValue(PALLET, 'MaxExtrinsicWeight', u64, 50_000_000_000n);
export const pendingExtrinsics = optionalMap(
  PALLET,
  'PendingExtrinsics',
  [identity(u32)],
  pendingExtrinsic,
);
export const pendingExtrinsicsCount = storageValue(PALLET, 'CounterForPendingExtrinsics', u32, 0);
export const nextPendingExtrinsicIndex = storageValue(PALLET, 'NextPendingExtrinsicIndex', u32, 0);

/** Every item of the pallet. */
export const shieldStorage: readonly StorageEntry[] = [
  currentKey,
  pendingKey,
  nextKey,
  authorKeys,
  pendingKeyExpiresAt,
  nextKeyExpiresAt,
  hasMigrationRun,
  maxPendingExtrinsics,
  extrinsicLifetime,
  onInitializeWeight,
  maxExtrinsicWeight,
  pendingExtrinsics,
  pendingExtrinsicsCount,
  nextPendingExtrinsicIndex,
];
