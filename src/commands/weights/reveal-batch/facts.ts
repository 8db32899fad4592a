import type { ChainIdentity } from '../../../chain/chain.js';
import type { BlockRef } from '../../../units/block.js';
import type { HiddenReads } from '../committing/facts.js';
import { readKnown } from '../reveal/known.js';
import type { RevealRequest } from '../reveal/request.js';
import type { Facts } from './plan.js';

/** Everything that the reveals rest on, at one block, with the weights that they will show. */
export async function readFacts(
  request: RevealRequest,
  chain: HiddenReads & ChainIdentity,
  at: BlockRef,
): Promise<Facts> {
  const { facts, waiting, rowOf } = await readKnown(request, chain, at);
  const now = waiting
    .filter(({ window }) => window.state === 'open')
    .map((commit) => ({ commit, row: rowOf(commit) }));
  return {
    ...facts,
    open: now.flatMap(({ commit, row }) => (row ? [{ commit, row }] : [])),
    unknown: now.flatMap(({ commit, row }) => (row ? [] : [commit])),
  };
}
