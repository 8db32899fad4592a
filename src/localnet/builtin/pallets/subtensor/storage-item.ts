import type { Netuid } from '../../../../units/money.js';
import { blake2Concat, identity, type Key, twox64Concat } from '../../frame/storage-entry.js';
import { optionalMap, type StorageMap, storageMap } from '../../frame/storage-map.js';
import { optionalValue, type StorageValue, storageValue } from '../../frame/storage-value.js';
import type { Type } from '../../scale/type.js';
import { accountId } from '../../types/account.js';
import { netuid } from './types/amounts.js';

const PALLET = 'SubtensorModule';

export const byNetuid = identity(netuid);
export const byNetuidTwox = twox64Concat(netuid);
export const byNetuidBlake2 = blake2Concat(netuid);
export const byAccount = blake2Concat(accountId);

/** One value for the whole chain. */
export const single = <T>(name: string, type: Type<T>, fallback: T): StorageValue<T> =>
  storageValue(PALLET, name, type, fallback);

export const maybeSingle = <T>(name: string, type: Type<T>): StorageValue<T | undefined> =>
  optionalValue(PALLET, name, type);

/** One value for each subnet. */
export const perSubnet = <T>(
  name: string,
  type: Type<T>,
  fallback: T,
): StorageMap<readonly [Netuid], T> => storageMap(PALLET, name, [byNetuid], type, fallback);

export const maybePerSubnet = <T>(
  name: string,
  type: Type<T>,
): StorageMap<readonly [Netuid], T | undefined> => optionalMap(PALLET, name, [byNetuid], type);

type Keys = readonly Key<unknown>[];

/** A map of any keys. */
export const keyed = <const K extends Keys, T>(name: string, keys: K, type: Type<T>, fallback: T) =>
  storageMap(PALLET, name, keys, type, fallback);

export const maybeKeyed = <const K extends Keys, T>(name: string, keys: K, type: Type<T>) =>
  optionalMap(PALLET, name, keys, type);
