import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { Hex } from '../../../scale/sequence.js';
import type { AccountId } from '../../../types/account.js';
import { weightCommits } from '../storage/weights.js';
import { standingOf } from './terms.js';

/** A commit by hash as storage keeps it: hash, epoch, block, and a number no longer used. */
export type HashCommit = readonly [hash: Hex, epoch: number, block: number, unused: number];

/** A hotkey's commits of one mechanism, oldest first. */
export type CommitQueue = {
  /** At the front of the queue and past their epoch; the next write forgets them. */
  readonly expired: readonly HashCommit[];
  readonly waiting: readonly HashCommit[];
};

/** Sorts a queue as every call does before it looks for a commit; undefined where there is none. */
export function readQueue(
  storage: Externalities,
  netuid: Netuid,
  index: number,
  hotkey: AccountId,
): CommitQueue | undefined {
  const queue = weightCommits.get(storage, index, hotkey);
  if (queue === undefined) return undefined;
  const first = queue.findIndex(([, epoch]) => standingOf(storage, netuid, epoch) !== 'expired');
  const start = first < 0 ? queue.length : first;
  return { expired: queue.slice(0, start), waiting: queue.slice(start) };
}

export function writeQueue(
  storage: Externalities,
  index: number,
  hotkey: AccountId,
  waiting: readonly HashCommit[],
): void {
  if (waiting.length === 0) weightCommits.remove(storage, index, hotkey);
  else weightCommits.set(storage, [index, hotkey], waiting);
}
