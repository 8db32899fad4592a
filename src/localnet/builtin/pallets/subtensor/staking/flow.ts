import type { Netuid, Rao } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import { subnetTaoFlow } from '../storage/flow.js';

/** Counts TAO that came into a subnet's pool. */
export const countInflow = (storage: Externalities, netuid: Netuid, amount: Rao): void =>
  count(storage, netuid, amount);

/** Counts TAO that left a subnet's pool. */
export const countOutflow = (storage: Externalities, netuid: Netuid, amount: Rao): void =>
  count(storage, netuid, -amount);

const count = (storage: Externalities, netuid: Netuid, change: bigint): void =>
  subnetTaoFlow.set(storage, [netuid], subnetTaoFlow.get(storage, netuid) + change);
