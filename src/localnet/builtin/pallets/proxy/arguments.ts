import { compactNumber } from '../../scale/compact.js';
import { bool, u16, u32 } from '../../scale/primitives.js';
import { as } from '../../scale/type.js';
import { option } from '../../scale/variant.js';
import { h256, lookupSource } from '../../types/account.js';
import { proxyType } from './proxy-type.js';

const type = as(proxyType, 'T::ProxyType');
const blockNumber = as(u32, 'BlockNumberFor<T>');

/** What the calls of this pallet take, each under the name it has in them. */
export const real = lookupSource;
export const callHash = as(h256, 'CallHashOf<T>');
export const forceProxyType = option(type);
export const delegation = { delegate: lookupSource, proxyType: type, delay: blockNumber };
export const pure = { proxyType: type, delay: blockNumber, index: u16 };
export const grave = {
  spawner: lookupSource,
  proxyType: type,
  index: u16,
  height: as(compactNumber(u32), 'BlockNumberFor<T>'),
  extIndex: as(compactNumber(u32), 'u32'),
};
export const feePreference = { delegate: lookupSource, paysFee: bool };
