import type { Netuid } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import {
  commitmentOf,
  lastBondsReset,
  lastCommitment,
  revealedCommitments,
  timelockedIndex,
  usedSpaceOf,
} from './storage.js';

/** Forgets all that was committed on a subnet that ends (Commitments.purge_netuid). */
export function purgeCommitments(storage: Externalities, netuid: Netuid): void {
  for (const map of [commitmentOf, lastCommitment, lastBondsReset, revealedCommitments]) {
    map.clear(storage, netuid);
  }
  usedSpaceOf.clear(storage, netuid);
  const waiting = timelockedIndex.get(storage);
  const left = waiting.filter(([of]) => of !== netuid);
  if (left.length < waiting.length) timelockedIndex.set(storage, left);
}
