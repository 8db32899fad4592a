import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../../../units/hex.js';
import { storageIndex } from '../../../../../units/storage-index.js';
import type { Context } from '../../../frame/context.js';
import { ensureSigned } from '../../../frame/origin.js';
import type { Origin } from '../../../types/origin.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { noteUpdate } from '../last-update.js';
import { ensureMechanism, type Mechanism } from '../mechanism-of.js';
import { commitRevealWeightsVersion, timelockedWeightCommits } from '../storage/weights.js';
import { committer, ensureCommitReveal, epochNow, MOST_PENDING } from './terms.js';

/** Weights that nobody can read before a round of drand. */
export type TimelockedCommit = Mechanism & {
  readonly commit: Uint8Array;
  readonly revealRound: bigint;
  readonly commitRevealVersion: number;
};

/**
 * Keeps sealed weights until the chain reveals them by itself; whether they can be opened shows only
 * then (SubtensorModule.internal_commit_timelocked_weights).
 */
export function commitTimelocked(context: Context, origin: Origin, sealed: TimelockedCommit): void {
  const { storage } = context;
  const { netuid, mecid, commit, revealRound } = sealed;
  ensureMechanism(storage, sealed);
  const hotkey = ensureSigned(origin);
  ensureCommitReveal(storage, netuid);
  if (sealed.commitRevealVersion !== commitRevealWeightsVersion.get(storage)) {
    throw failure('IncorrectCommitRevealVersion');
  }
  const uid = committer(storage, sealed, hotkey);
  const index = storageIndex(netuid, mecid);
  const epoch = epochNow(storage, netuid);
  const waiting = timelockedWeightCommits.get(storage, index, epoch);
  if (waiting.filter(([who]) => who === hotkey).length >= MOST_PENDING) {
    throw failure('TooManyUnrevealedCommits');
  }
  const added = [hotkey, number.get(storage), commit, revealRound] as const;
  timelockedWeightCommits.set(storage, [index, epoch], [...waiting, added]);
  const value = [hotkey, index, hashOf(commit), revealRound] as const;
  deposit(context, { tag: 'TimelockedWeightsCommitted', value });
  noteUpdate(storage, index, uid);
}

const hashOf = (commit: Uint8Array) => toHex(blake2AsU8a(commit, 256));
