import type { RevealedRow } from '../../../chain/calls/weight-call.js';
import type { ChainIdentity } from '../../../chain/chain.js';
import type { BlockRef } from '../../../units/block.js';
import { preimageOf } from '../commit/plan.js';
import { type HiddenReads, readHiddenFacts } from '../committing/facts.js';
import { mustTakeCommits } from '../committing/refusals.js';
import { waitingOf } from '../reveal/choose.js';
import { contentOf } from '../reveal/facts.js';
import type { RevealRequest } from '../reveal/request.js';
import type { Facts } from './plan.js';

/** Everything that the reveals rest on, at one block, with the weights that they will show. */
export async function readFacts(
  request: RevealRequest,
  chain: HiddenReads & ChainIdentity,
  at: BlockRef,
): Promise<Facts> {
  const { netuid, mechanism, hotkey } = request;
  const asked = { hotkey, netuid, mechanism, weights: [], versionKey: undefined };
  const [facts, commits] = await Promise.all([
    readHiddenFacts(asked, chain, at),
    chain.hashCommits({ netuid, mechanism }, hotkey, at),
  ]);
  const { terms } = facts;
  mustTakeCommits(request, facts);
  const hashOf = (row: RevealedRow) => chain.commitHash(preimageOf(request, row));
  const open = waitingOf(commits, terms, at.number)
    .filter(({ window }) => window.state === 'open')
    .flatMap((commit) => {
      const row = contentOf(commit.hash, request, chain, terms.versionKey, hashOf);
      return row ? [{ commit, row }] : [];
    });
  return { ...facts, open };
}
