import { commitHash } from '../../../../../consensus/weights/commit-hash.js';
import { toHex } from '../../../../../units/hex.js';
import { storageIndex } from '../../../../../units/storage-index.js';
import type { Context } from '../../../frame/context.js';
import { ensureSigned } from '../../../frame/origin.js';
import type { Hex } from '../../../scale/sequence.js';
import { type AccountId, accountId } from '../../../types/account.js';
import type { Origin } from '../../../types/origin.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { type MechanismWeights, setWeights } from '../weight-setting.js';
import { type CommitQueue, type HashCommit, readQueue, writeQueue } from './queue.js';
import { ensureCommitReveal, standingOf } from './terms.js';

/** Weights as they were committed, with the salt that hid them. */
export type Reveal = MechanismWeights & { readonly salt: readonly number[] };

/** The hash that a hotkey must have committed for these weights. */
export const hashOfReveal = (hotkey: AccountId, { netuid, mecid, ...revealed }: Reveal): Hex =>
  toHex(
    commitHash({
      ...revealed,
      accountId: accountId.encode(hotkey),
      storageIndex: storageIndex(netuid, mecid),
    }),
  );

/** Sets committed weights, and forgets the commits before them (SubtensorModule.internal_reveal_weights). */
export function revealWeights(context: Context, origin: Origin, reveal: Reveal): void {
  const { storage } = context;
  const { netuid, mecid } = reveal;
  const index = storageIndex(netuid, mecid);
  const hotkey = ensureSigned(origin);
  ensureCommitReveal(storage, netuid);
  const queue = readQueue(storage, netuid, index, hotkey);
  if (!queue) throw failure('NoWeightsCommitFound');
  const hash = hashOfReveal(hotkey, reveal);
  if (queue.waiting.length === 0 && !holds(queue.expired, hash)) {
    throw failure('NoWeightsCommitFound');
  }
  const [, epoch] = findCommit(queue, hash);
  if (standingOf(storage, netuid, epoch) !== 'open') throw failure('RevealTooEarly');
  const place = queue.waiting.findIndex(([each]) => each === hash);
  writeQueue(storage, index, hotkey, queue.waiting.slice(place + 1));
  setWeights(context, hotkey, reveal);
  deposit(context, { tag: 'WeightsRevealed', value: [hotkey, index, hash] });
}

/** The first commit of a hash; refuses where none waits. */
export function findCommit({ waiting, expired }: CommitQueue, hash: Hex): HashCommit {
  const found = waiting.find(([each]) => each === hash);
  if (found) return found;
  throw failure(holds(expired, hash) ? 'ExpiredWeightCommit' : 'InvalidRevealCommitHashNotMatch');
}

const holds = (commits: readonly HashCommit[], hash: Hex): boolean =>
  commits.some(([each]) => each === hash);
