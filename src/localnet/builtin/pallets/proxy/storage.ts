import { type StorageEntry, twox64Concat } from '../../frame/storage-entry.js';
import { optionalMap, storageMap } from '../../frame/storage-map.js';
import { param, struct } from '../../scale/composite.js';
import { present, u32, u64 } from '../../scale/primitives.js';
import { tuple } from '../../scale/sequence.js';
import { as, type Static } from '../../scale/type.js';
import { accountId, h256 } from '../../types/account.js';
import { boundedVec } from '../../types/bounded.js';
import { dispatchResult } from '../../types/dispatch-error.js';
import { proxyType } from './proxy-type.js';

const proxyDefinition = struct(
  {
    path: 'pallet_subtensor_proxy::ProxyDefinition',
    params: [
      param('AccountId', accountId),
      param('ProxyType', proxyType),
      param('BlockNumber', u32),
    ],
  },
  {
    delegate: as(accountId, 'AccountId'),
    proxyType: as(proxyType, 'ProxyType'),
    delay: as(u32, 'BlockNumber'),
  },
);
export type ProxyDefinition = Static<typeof proxyDefinition>;

const announcement = struct(
  {
    path: 'pallet_subtensor_proxy::Announcement',
    params: [param('AccountId', accountId), param('Hash', h256), param('BlockNumber', u32)],
  },
  {
    real: as(accountId, 'AccountId'),
    callHash: as(h256, 'Hash'),
    height: as(u32, 'BlockNumber'),
  },
);
export type Announcement = Static<typeof announcement>;

const byAccount = [twox64Concat(accountId)] as const;

/** The proxies of an account, in order, and the rao it has reserved for them. */
export const proxies = storageMap(
  'Proxy',
  'Proxies',
  byAccount,
  tuple(boundedVec(proxyDefinition), u64),
  [[], 0n],
);

/** What a proxy has announced, and the rao it has reserved for that. */
export const announcements = storageMap(
  'Proxy',
  'Announcements',
  byAccount,
  tuple(boundedVec(announcement), u64),
  [[], 0n],
);

/** How the last proxied call of an account ended, within one block. */
export const lastCallResult = optionalMap('Proxy', 'LastCallResult', byAccount, dispatchResult);

/** The account and the proxy whose fees it pays. */
export const realPaysFee = optionalMap(
  'Proxy',
  'RealPaysFee',
  [twox64Concat(accountId), twox64Concat(accountId)],
  present,
);

/** Every item of the pallet. */
export const proxyStorage: readonly StorageEntry[] = [
  proxies,
  announcements,
  lastCallResult,
  realPaysFee,
];
