import { callSet } from '../../frame/call-set.js';
import { constant, type PalletOf } from '../../frame/pallet.js';
import { param } from '../../scale/composite.js';
import { bool, u32, u64 } from '../../scale/primitives.js';
import { as } from '../../scale/type.js';
import { proxyFilterApi } from './apis.js';
import { actingCalls } from './calls/act.js';
import { announcingCalls } from './calls/announce.js';
import { delegatingCalls } from './calls/delegate.js';
import { pokeCalls } from './calls/poke.js';
import { pureCalls } from './calls/pure.js';
import { ANNOUNCEMENT_PRICE, PROXY_PRICE } from './deposits.js';
import { PROXY_INDEX, proxyError, proxyEvent } from './event.js';
import { feePayer } from './payer.js';
import { proxyType } from './proxy-type.js';
import { lastCallResult, proxyStorage } from './storage.js';
import { MAX_PENDING, MAX_PROXIES } from './weights.js';

const type = as(proxyType, 'T::ProxyType');

/** Accounts that act for other accounts, within limits. */
export const proxy: PalletOf = (outer) => ({
  name: 'Proxy',
  index: PROXY_INDEX,
  crate: 'pallet_proxy',
  storage: proxyStorage,
  calls: callSet(
    { path: 'pallet_subtensor_proxy::pallet::Call', params: [param('T')] },
    {
      ...actingCalls(outer),
      ...delegatingCalls,
      ...pureCalls,
      ...announcingCalls,
      ...pokeCalls,
    },
  ),
  event: proxyEvent,
  error: proxyError,
  constants: [
    constant('ProxyDepositBase', u64, PROXY_PRICE.base),
    constant('ProxyDepositFactor', u64, PROXY_PRICE.each),
    constant('MaxProxies', u32, MAX_PROXIES),
    constant('MaxPending', u32, MAX_PENDING),
    constant('AnnouncementDepositBase', u64, ANNOUNCEMENT_PRICE.base),
    constant('AnnouncementDepositFactor', u64, ANNOUNCEMENT_PRICE.each),
  ],
  associated: { RuntimeCall: outer.call, ProxyType: proxyType },
  viewFunctions: [
    {
      name: 'check_permissions',
      inputs: { call: as(outer.call, '<T as Config>::RuntimeCall'), proxyType: type },
      output: bool,
    },
    { name: 'is_superset', inputs: { toCheck: type, against: type }, output: bool },
  ],
  hooks: {
    payer: ({ storage }, signer, call) => feePayer(storage, signer, call),
    onFinalize: ({ storage }) => lastCallResult.clear(storage),
  },
  apis: [proxyFilterApi],
});
