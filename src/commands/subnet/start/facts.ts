import type { AccountReads } from '../../../chain/chain.js';
import type { SubnetOpeningReads, SubnetReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Facts, Request } from './plan.js';

/** Everything that starting a subnet rests on, at one block. */
export async function readFacts(
  { coldkey, netuid }: Request,
  chain: AccountReads & SubnetReads & SubnetOpeningReads,
  at: BlockRef,
): Promise<Facts> {
  const [subnet, startDelay, [payer]] = await Promise.all([
    chain.subnet(netuid, at),
    chain.startDelay(at),
    chain.balances([coldkey], at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  return { at, subnet, startDelay, payer, existentialDeposit: chain.existentialDeposit() };
}
