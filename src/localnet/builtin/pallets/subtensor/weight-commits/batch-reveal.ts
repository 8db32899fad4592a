import type { Netuid } from '../../../../../units/money.js';
import { storageIndex } from '../../../../../units/storage-index.js';
import type { Context } from '../../../frame/context.js';
import { ensureSigned } from '../../../frame/origin.js';
import type { Origin } from '../../../types/origin.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { setWeights } from '../weight-setting.js';
import { readQueue, writeQueue } from './queue.js';
import { findCommit, hashOfReveal, type Reveal } from './reveal.js';
import { ensureCommitReveal, standingOf } from './terms.js';

/** Reveals for the main mechanism, as lists that belong together by their places. */
export type RevealLists = {
  readonly netuid: Netuid;
  readonly uidsList: readonly (readonly number[])[];
  readonly valuesList: readonly (readonly number[])[];
  readonly saltsList: readonly (readonly number[])[];
  readonly versionKeys: readonly bigint[];
};

export const areOfOneLength = ({ uidsList, ...others }: RevealLists): boolean =>
  [others.valuesList, others.saltsList, others.versionKeys].every(
    ({ length }) => length === uidsList.length,
  );

/** The lists as one reveal for each place. */
export const revealsOf = (lists: RevealLists): readonly Reveal[] =>
  lists.uidsList.map((uids, at) => ({
    netuid: lists.netuid,
    mecid: 0,
    uids,
    values: lists.valuesList[at] ?? [],
    salt: lists.saltsList[at] ?? [],
    versionKey: lists.versionKeys[at] ?? 0n,
  }));

/**
 * Sets several committed weights one after another, all or none; commits that are not named stay
 * (SubtensorModule.do_batch_reveal_weights).
 */
export function batchRevealWeights(context: Context, origin: Origin, lists: RevealLists): void {
  const { storage } = context;
  const { netuid } = lists;
  if (!areOfOneLength(lists)) throw failure('InputLengthsUnequal');
  const hotkey = ensureSigned(origin);
  ensureCommitReveal(storage, netuid);
  const index = storageIndex(netuid, 0);
  const queue = readQueue(storage, netuid, index, hotkey);
  if (!queue) throw failure('NoWeightsCommitFound');
  const reveals = revealsOf(lists).map((reveal) => ({
    reveal,
    hash: hashOfReveal(hotkey, reveal),
  }));
  for (const { hash } of reveals) {
    const [, epoch] = findCommit(queue, hash);
    if (standingOf(storage, netuid, epoch) !== 'open') throw failure('RevealTooEarly');
  }
  let { waiting } = queue;
  for (const { reveal, hash } of reveals) {
    const commit = findCommit({ ...queue, waiting }, hash);
    waiting = waiting.filter((each) => each !== commit);
    setWeights(context, hotkey, reveal);
  }
  writeQueue(storage, index, hotkey, waiting);
  const hashes = reveals.map(({ hash }) => hash);
  deposit(context, { tag: 'WeightsBatchRevealed', value: [hotkey, netuid, hashes] });
}
