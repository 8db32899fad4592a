import { blake2Concat, identity, type StorageEntry } from '../../frame/storage-entry.js';
import { optionalMap, storageMap } from '../../frame/storage-map.js';
import { storageValue } from '../../frame/storage-value.js';
import { bool, u32, u64 } from '../../scale/primitives.js';
import { boundedBytes } from '../../types/bounded-bytes.js';
import { QUICKNET } from './quicknet.js';
import { beaconConfiguration, pulse } from './types.js';

const PALLET = 'Drand';

export const beaconConfig = storageValue(PALLET, 'BeaconConfig', beaconConfiguration, QUICKNET);
const hasMigrationRun = storageMap(
  PALLET,
  'HasMigrationRun',
  [identity(boundedBytes(128, 'BoundedVec<u8, MigrationKeyMaxLen>'))],
  bool,
  false,
);
export const pulses = optionalMap(PALLET, 'Pulses', [blake2Concat(u64)], pulse);
/** The newest round that the chain has a pulse of; 0 before the first. */
export const lastStoredRound = storageValue(PALLET, 'LastStoredRound', u64, 0n);
/** The oldest round whose pulse the chain has kept. */
export const oldestStoredRound = storageValue(PALLET, 'OldestStoredRound', u64, 0n);
/** The first block that takes what nobody has signed. */
export const nextUnsignedAt = storageValue(PALLET, 'NextUnsignedAt', u32, 0);

/** Every item of the pallet. */
export const drandStorage: readonly StorageEntry[] = [
  beaconConfig,
  hasMigrationRun,
  pulses,
  lastStoredRound,
  oldestStoredRound,
  nextUnsignedAt,
];
