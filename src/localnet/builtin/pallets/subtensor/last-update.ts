import { isTooSoon } from '../../../../consensus/weights/acceptance.js';
import { storageIndex } from '../../../../units/storage-index.js';
import type { Externalities } from '../../../runtime.js';
import { number } from '../system/storage.js';
import { type Mechanism, mechanismExists } from './mechanism-of.js';
import { setAt } from './neurons/columns.js';
import { lastUpdate } from './storage/consensus.js';
import { weightsSetRateLimit } from './storage/weights.js';

/**
 * Whether a neuron may set or commit weights again (SubtensorModule.check_rate_limit); on a mechanism
 * that is not there it never may.
 */
export function hasWaited(storage: Externalities, mechanism: Mechanism, uid: number): boolean {
  const { netuid, mecid } = mechanism;
  if (!mechanismExists(storage, netuid, mecid)) return false;
  const last = lastUpdate.get(storage, storageIndex(netuid, mecid))[uid] ?? 0;
  const rateLimit = Number(weightsSetRateLimit.get(storage, netuid));
  return !isTooSoon({ lastUpdate: last }, { block: number.get(storage), rateLimit });
}

/** Starts the wait for a neuron's next weights or commit. */
export function noteUpdate(storage: Externalities, index: number, uid: number): void {
  setAt(storage, lastUpdate, index, uid, number.get(storage));
}
