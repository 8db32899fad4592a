import type { Outer } from '../../frame/outer.js';
import { blake2Concat, type StorageEntry, twox64Concat } from '../../frame/storage-entry.js';
import { storageMap } from '../../frame/storage-map.js';
import { optionalValue, storageValue } from '../../frame/storage-value.js';
import { compactNumber } from '../../scale/compact.js';
import { param, struct } from '../../scale/composite.js';
import { bool, u32 } from '../../scale/primitives.js';
import { bytes, tuple, vec } from '../../scale/sequence.js';
import { as, type Static } from '../../scale/type.js';
import { empty, holds, variant } from '../../scale/variant.js';
import { accountId, h256, ZERO_HASH } from '../../types/account.js';
import { digest } from '../../types/header.js';
import { cowStr } from '../../types/version.js';
import { NO_WEIGHT, perDispatchClass, weight } from '../../types/weight.js';
import { accountData, NO_MONEY } from '../balances/account-data.js';

const refCount = as(u32, 'RefCount');

const accountInfo = struct(
  {
    path: 'frame_system::AccountInfo',
    params: [param('Nonce', u32), param('AccountData', accountData)],
  },
  {
    nonce: as(u32, 'Nonce'),
    consumers: refCount,
    providers: refCount,
    sufficients: refCount,
    data: accountData,
  },
);
export type AccountInfo = Static<typeof accountInfo>;

export const account = storageMap('System', 'Account', [blake2Concat(accountId)], accountInfo, {
  nonce: 0,
  consumers: 0,
  providers: 0,
  sufficients: 0,
  data: NO_MONEY,
});

export const extrinsicCount = optionalValue('System', 'ExtrinsicCount', u32);
export const inherentsApplied = storageValue('System', 'InherentsApplied', bool, false);
export const blockWeight = storageValue('System', 'BlockWeight', perDispatchClass(weight), {
  normal: NO_WEIGHT,
  operational: NO_WEIGHT,
  mandatory: NO_WEIGHT,
});
export const allExtrinsicsLen = optionalValue('System', 'AllExtrinsicsLen', u32);
export const blockHash = storageMap('System', 'BlockHash', [twox64Concat(u32)], h256, ZERO_HASH);
export const extrinsicData = storageMap(
  'System',
  'ExtrinsicData',
  [twox64Concat(u32)],
  bytes,
  new Uint8Array(),
);
export const number = storageValue('System', 'Number', u32, 0);
export const parentHash = storageValue('System', 'ParentHash', h256, ZERO_HASH);
export const digestItem = storageValue('System', 'Digest', digest, { logs: [] });
export const eventCount = storageValue('System', 'EventCount', u32, 0);
export const eventTopics = storageMap(
  'System',
  'EventTopics',
  [blake2Concat(h256)],
  vec(tuple(u32, u32)),
  [],
);

const lastRuntimeUpgradeInfo = struct(
  { path: 'frame_system::LastRuntimeUpgradeInfo' },
  { specVersion: compactNumber(u32), specName: cowStr },
);
export const lastRuntimeUpgrade = optionalValue(
  'System',
  'LastRuntimeUpgrade',
  lastRuntimeUpgradeInfo,
);
export const upgradedToU32RefCount = storageValue('System', 'UpgradedToU32RefCount', bool, false);
export const upgradedToTripleRefCount = storageValue(
  'System',
  'UpgradedToTripleRefCount',
  bool,
  false,
);

export const phase = variant(
  { path: 'frame_system::Phase' },
  { ApplyExtrinsic: holds(0, u32), Finalization: empty(1), Initialization: empty(2) },
);
export type Phase = Static<typeof phase>;
export const executionPhase = optionalValue('System', 'ExecutionPhase', phase);

const codeUpgradeAuthorization = struct(
  { path: 'frame_system::CodeUpgradeAuthorization', params: [param('T')] },
  { codeHash: as(h256, 'T::Hash'), checkVersion: bool },
);
export const authorizedUpgrade = optionalValue(
  'System',
  'AuthorizedUpgrade',
  codeUpgradeAuthorization,
);
export const extrinsicWeightReclaimed = storageValue(
  'System',
  'ExtrinsicWeightReclaimed',
  weight,
  NO_WEIGHT,
);

/** Events of the current block, each with the phase it happened in. */
export const eventsOf = (outer: Outer) =>
  storageValue('System', 'Events', vec(eventRecord(outer)), []);

const eventRecord = ({ event }: Outer) =>
  struct(
    { path: 'frame_system::EventRecord', params: [param('E', event), param('T', h256)] },
    { phase, event: as(event, 'E'), topics: as(vec(h256), 'Vec<T>') },
  );

/** Every item of the pallet, in the order of its metadata. */
export const systemStorage = (outer: Outer): readonly StorageEntry[] => [
  account,
  extrinsicCount,
  inherentsApplied,
  blockWeight,
  allExtrinsicsLen,
  blockHash,
  extrinsicData,
  number,
  parentHash,
  digestItem,
  eventsOf(outer),
  eventCount,
  eventTopics,
  lastRuntimeUpgrade,
  upgradedToU32RefCount,
  upgradedToTripleRefCount,
  executionPhase,
  authorizedUpgrade,
  extrinsicWeightReclaimed,
];
