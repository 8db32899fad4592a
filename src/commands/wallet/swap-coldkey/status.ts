import type { Chain } from '../../../chain/chain.js';
import type { ColdkeySwapTerms, PendingColdkeySwap } from '../../../chain/key-swap.js';
import type { BlockRef } from '../../../units/block.js';
import type { Ss58 } from '../../../units/ss58.js';

/** How a coldkey's swap stands. */
export type Status = {
  readonly network: string;
  readonly at: BlockRef;
  readonly coldkey: Ss58;
  readonly pending: PendingColdkeySwap | undefined;
  readonly terms: ColdkeySwapTerms;
  /** Milliseconds. */
  readonly blockTime: number | undefined;
};

export async function readStatus(coldkey: Ss58, chain: Chain): Promise<Status> {
  const at = await chain.head();
  const [pending, terms] = await Promise.all([
    chain.pendingColdkeySwap(coldkey, at),
    chain.coldkeySwapTerms(at),
  ]);
  const { network } = chain;
  return { network, at, coldkey, pending, terms, blockTime: chain.blockTime() };
}

/** One word for it. A step runs in the next block at the earliest. */
export function stateOf({ pending, at }: Status): 'none' | 'waiting' | 'ready' | 'disputed' {
  if (!pending) return 'none';
  if (pending.disputedAt !== undefined) return 'disputed';
  return at.number + 1 >= pending.from ? 'ready' : 'waiting';
}
