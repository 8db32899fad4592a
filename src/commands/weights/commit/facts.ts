import type { BlockRef } from '../../../units/block.js';
import { type HiddenReads, readHiddenFacts } from '../committing/facts.js';
import type { CommitRequest } from '../committing/request.js';
import { epochOfCommit, windowOf } from '../committing/window.js';
import { type Facts, hiddenRow, preimageOf } from './plan.js';

/** Everything that a commit rests on, at one block. */
export async function readFacts(
  request: CommitRequest,
  chain: HiddenReads,
  at: BlockRef,
): Promise<Facts> {
  const { netuid, mechanism, hotkey } = request;
  const [facts, commits] = await Promise.all([
    readHiddenFacts(request, chain, at),
    chain.hashCommits({ netuid, mechanism }, hotkey, at),
  ]);
  const { terms } = facts;
  const waits = commits.findIndex(
    (commit) => windowOf(terms, epochOfCommit(commit, terms), at.number).state !== 'expired',
  );
  return {
    ...facts,
    // The chain drops those from the front that are too old.
    pending: waits < 0 ? 0 : commits.length - waits,
    hash: chain.commitHash(preimageOf(request, hiddenRow(request, facts))),
  };
}
