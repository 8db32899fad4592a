import type { Chain } from '../../../chain/chain.js';
import type { CommitTerms, WeightCommitReads } from '../../../chain/weight-commits.js';
import type { BlockRef } from '../../../units/block.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { readFacts as readWeightFacts } from '../set/facts.js';
import type { Facts as WeightFacts } from '../set/plan.js';
import type { HiddenRequest } from './request.js';

/** What hiding weights rests on, all read at one block. */
export type HiddenFacts = WeightFacts & {
  readonly terms: CommitTerms;
  /** Milliseconds between blocks, where blocks keep time. */
  readonly blockTime: number | undefined;
};

export type HiddenReads = WeightCommitReads & Parameters<typeof readWeightFacts>[1] & BlockTime;
type BlockTime = Pick<Chain, 'blockTime'>;

export async function readHiddenFacts(
  request: HiddenRequest,
  chain: HiddenReads,
  at: BlockRef,
): Promise<HiddenFacts> {
  const { netuid } = request;
  const [facts, terms] = await Promise.all([
    readWeightFacts(request, chain, at),
    chain.commitTerms(netuid, at),
  ]);
  if (!terms) throw noSuchSubnet(netuid);
  return { ...facts, terms, blockTime: chain.blockTime() };
}
