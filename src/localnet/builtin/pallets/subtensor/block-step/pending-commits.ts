import {
  oldestPendingCommit,
  type PendingCommit,
} from '../../../../../consensus/pending-commits.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { epochAt } from '../schedule.js';
import { revealPeriodEpochs, timelockedWeightCommits, weightCommits } from '../storage/weights.js';

/** The block of each hotkey's oldest commit of a mechanism that is neither revealed nor expired. */
export function pendingCommits(
  storage: Externalities,
  netuid: Netuid,
  index: number,
  block: number,
): ReadonlyMap<AccountId, number | undefined> {
  const oldestEpoch =
    epochAt(storage, netuid, block) - Number(revealPeriodEpochs.get(storage, netuid));
  const commit = (at: number, epoch: number): PendingCommit => ({
    block: at,
    expired: epoch < oldestEpoch,
  });
  const hashed = new Map<AccountId, readonly PendingCommit[]>();
  for (const [[, hotkey], queue] of weightCommits.entries(storage, index)) {
    hashed.set(
      hotkey,
      queue.map(([, epoch, at]) => commit(at, epoch)),
    );
  }
  const timelocked = new Map<AccountId, PendingCommit[]>();
  for (const [[, epoch], queue] of timelockedWeightCommits.entries(storage, index)) {
    for (const [hotkey, at] of queue) {
      timelocked.set(hotkey, [...(timelocked.get(hotkey) ?? []), commit(at, epoch)]);
    }
  }
  return new Map(
    [...new Set([...hashed.keys(), ...timelocked.keys()])].map((hotkey) => [
      hotkey,
      oldestPendingCommit(hashed.get(hotkey) ?? [], timelocked.get(hotkey) ?? []),
    ]),
  );
}
