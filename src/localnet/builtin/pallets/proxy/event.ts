import type { Context } from '../../frame/context.js';
import { palletErrors } from '../../frame/failure.js';
import { param } from '../../scale/composite.js';
import { bool, u16, u32, u64 } from '../../scale/primitives.js';
import { as, type Static } from '../../scale/type.js';
import { flat, has, variant } from '../../scale/variant.js';
import { accountId, h256 } from '../../types/account.js';
import { dispatchResult } from '../../types/dispatch-error.js';
import { depositEvent } from '../system/event.js';
import { proxyType } from './proxy-type.js';

export const PROXY_INDEX = 16;

const account = as(accountId, 'T::AccountId');
const callHash = as(h256, 'CallHashOf<T>');
const type = as(proxyType, 'T::ProxyType');
const balance = as(u64, 'BalanceOf<T>');
const change = {
  delegator: account,
  delegatee: account,
  proxyType: type,
  delay: as(u32, 'BlockNumberFor<T>'),
};

const depositKind = flat({ path: 'pallet_subtensor_proxy::DepositKind' }, [
  'Proxies',
  'Announcements',
]);
export type DepositKind = Static<typeof depositKind>;

export const proxyEvent = variant(
  { path: 'pallet_subtensor_proxy::pallet::Event', params: [param('T')] },
  {
    ProxyExecuted: has(0, { result: dispatchResult }),
    PureCreated: has(1, {
      pure: account,
      who: account,
      proxyType: type,
      disambiguationIndex: u16,
    }),
    PureKilled: has(2, {
      pure: account,
      spawner: account,
      proxyType: type,
      disambiguationIndex: u16,
    }),
    Announced: has(3, { real: account, proxy: account, callHash }),
    ProxyAdded: has(4, change),
    ProxyRemoved: has(5, change),
    DepositPoked: has(6, {
      who: account,
      kind: depositKind,
      oldDeposit: balance,
      newDeposit: balance,
    }),
    RealPaysFeeSet: has(7, { real: account, delegate: account, paysFee: bool }),
  },
);

export const { type: proxyError, failure } = palletErrors(
  PROXY_INDEX,
  { path: 'pallet_subtensor_proxy::pallet::Error', params: [param('T')] },
  [
    'TooMany',
    'NotFound',
    'NotProxy',
    'Unproxyable',
    'Duplicate',
    'NoPermission',
    'Unannounced',
    'NoSelfProxy',
    'AnnouncementDepositInvariantViolated',
    'InvalidDerivedAccountId',
  ],
);

/** Adds one of this pallet's events to the block. */
export const deposit = (context: Context, event: Static<typeof proxyEvent>): void =>
  depositEvent(context, PROXY_INDEX, proxyEvent, event);
