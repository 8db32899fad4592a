import type { ApiPromise } from '@polkadot/api';
import { findEntry } from './storage.js';

const PALLET = 'SubtensorModule';

/** Whether SubtensorModule.LastRateLimitedBlock keeps this limit, which an item of its own kept before. */
export function hasRateLimitKey(api: ApiPromise, key: string): boolean {
  const type = findEntry(api, PALLET, 'LastRateLimitedBlock')?.creator.meta.type;
  if (!type?.isMap) return false;
  const { variants } = api.registry.lookup.getSiType(type.asMap.key).def.asVariant;
  return variants.some(({ name }) => name.toString() === key);
}
