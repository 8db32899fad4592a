import type { ChainIdentity } from '../../../chain/chain.js';
import type { BlockRef } from '../../../units/block.js';
import type { HiddenReads } from '../committing/facts.js';
import { chooseCommit } from './choose.js';
import { readKnown } from './known.js';
import type { Facts } from './plan.js';
import type { RevealRequest } from './request.js';

/** Everything that a reveal rests on, at one block, with the weights that it will show. */
export async function readFacts(
  request: RevealRequest,
  chain: HiddenReads & ChainIdentity,
  at: BlockRef,
): Promise<Facts> {
  const { facts, waiting, rowOf } = await readKnown(request, chain, at);
  const now = { block: at.number, blockTime: facts.blockTime };
  return { ...facts, ...chooseCommit(request, waiting, rowOf, now) };
}
