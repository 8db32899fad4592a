import { newtype, param } from '../../../scale/composite.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { type Type, unnamed } from '../../../scale/type.js';

/** A set as the sorted list it is encoded as; whoever writes one sorts it. */
export const btreeSet = <T>(of: Type<T>): Type<readonly T[]> =>
  newtype({ path: 'BTreeSet', params: [param('T', of)] }, unnamed(vec(of)));

/** A map as its entries in the order of their keys; whoever writes one sorts it. */
export const btreeMap = <K, V>(key: Type<K>, value: Type<V>): Type<readonly (readonly [K, V])[]> =>
  newtype(
    { path: 'BTreeMap', params: [param('K', key), param('V', value)] },
    unnamed(vec(tuple(key, value))),
  );
