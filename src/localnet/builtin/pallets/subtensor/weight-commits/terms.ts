import { type RevealState, revealState } from '../../../../../consensus/schedule/reveal-window.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { hasWaited } from '../last-update.js';
import type { Mechanism } from '../mechanism-of.js';
import { epochAt } from '../schedule.js';
import { uids } from '../storage/neurons.js';
import { commitRevealWeightsEnabled, revealPeriodEpochs } from '../storage/weights.js';

/** Commits of one hotkey that may wait at a time: by hash in all, by timelock in one epoch. */
export const MOST_PENDING = 10;

/** The epoch that a commit, or a reveal, of the current block belongs to. */
export const epochNow = (storage: Externalities, netuid: Netuid): number =>
  epochAt(storage, netuid, number.get(storage));

/** Where a commit of an epoch stands in the current block. */
export const standingOf = (
  storage: Externalities,
  netuid: Netuid,
  commitEpoch: number,
): RevealState =>
  revealState(
    commitEpoch,
    epochNow(storage, netuid),
    Number(revealPeriodEpochs.get(storage, netuid)),
  );

export function ensureCommitReveal(storage: Externalities, netuid: Netuid): void {
  if (!commitRevealWeightsEnabled.get(storage, netuid)) throw failure('CommitRevealDisabled');
}

/** The uid of a hotkey that may commit now; refuses one without a uid, and one that must wait. */
export function committer(storage: Externalities, mechanism: Mechanism, hotkey: AccountId): number {
  const uid = uids.get(storage, mechanism.netuid, hotkey);
  if (uid === undefined) throw failure('HotKeyNotRegisteredInSubNet');
  if (!hasWaited(storage, mechanism, uid)) throw failure('CommittingWeightsTooFast');
  return uid;
}
