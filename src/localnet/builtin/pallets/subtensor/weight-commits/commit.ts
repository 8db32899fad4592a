import { storageIndex } from '../../../../../units/storage-index.js';
import type { Context } from '../../../frame/context.js';
import { ensureSigned } from '../../../frame/origin.js';
import type { Hex } from '../../../scale/sequence.js';
import type { Origin } from '../../../types/origin.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { noteUpdate } from '../last-update.js';
import { ensureMechanism, type Mechanism } from '../mechanism-of.js';
import { readQueue, writeQueue } from './queue.js';
import { committer, ensureCommitReveal, epochNow, MOST_PENDING } from './terms.js';

/** Keeps the hash of weights until they are revealed (SubtensorModule.internal_commit_weights). */
export function commitWeights(
  context: Context,
  origin: Origin,
  mechanism: Mechanism,
  hash: Hex,
): void {
  const { storage } = context;
  const { netuid, mecid } = mechanism;
  ensureMechanism(storage, mechanism);
  const hotkey = ensureSigned(origin);
  ensureCommitReveal(storage, netuid);
  const uid = committer(storage, mechanism, hotkey);
  const index = storageIndex(netuid, mecid);
  const waiting = readQueue(storage, netuid, index, hotkey)?.waiting ?? [];
  if (waiting.length >= MOST_PENDING) throw failure('TooManyUnrevealedCommits');
  const commit = [hash, epochNow(storage, netuid), number.get(storage), 0] as const;
  writeQueue(storage, index, hotkey, [...waiting, commit]);
  deposit(context, { tag: 'WeightsCommitted', value: [hotkey, index, hash] });
  noteUpdate(storage, index, uid);
}
