import { subtractU64 } from '../../../../economy/unsigned.js';
import type { AlphaUnits, Netuid } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import { subnetAlphaOut } from './storage/pool.js';

/** Takes alpha back from outside the pool, so that it can be emitted again. */
export function recycleAlpha(storage: Externalities, netuid: Netuid, amount: AlphaUnits): void {
  if (amount === 0n) return;
  const outside = subnetAlphaOut.get(storage, netuid);
  subnetAlphaOut.set(storage, [netuid], subtractU64(outside, amount));
}
