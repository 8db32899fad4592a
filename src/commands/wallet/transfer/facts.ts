import type { AccountReads } from '../../../chain/chain.js';
import type { BlockRef } from '../../../units/block.js';
import type { Facts, Request } from './plan.js';

/** Everything a transfer rests on, at one block. */
export async function readFacts(
  { from, dest }: Request,
  chain: AccountReads,
  at: BlockRef,
): Promise<Facts> {
  const [sender, receiver] = await chain.balances([from, dest], at);
  if (!sender || !receiver) throw new Error('the chain answered for another number of accounts');
  return { sender, receiver, existentialDeposit: chain.existentialDeposit() };
}
