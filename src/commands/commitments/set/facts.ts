import type { Commitment, CommitmentReads, CommitmentTerms } from '../../../chain/commitments.js';
import type { BlockRef } from '../../../units/block.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import type { Request } from './plan.js';

/** What a commitment rests on, read at one block. */
export type Facts = {
  readonly terms: CommitmentTerms;
  readonly before: Commitment | undefined;
};

export async function readFacts(
  { netuid, hotkey }: Request,
  chain: CommitmentReads,
  at: BlockRef,
): Promise<Facts> {
  const [terms, before] = await Promise.all([
    chain.commitmentTerms(netuid, hotkey, at),
    chain.commitmentOf(netuid, hotkey, at),
  ]);
  if (!terms) throw noSuchSubnet(netuid);
  return { terms, before };
}
