import type { AccountReads } from '../../../chain/chain.js';
import type { KeySwapReads } from '../../../chain/key-swap.js';
import type { SubnetOpeningReads, SubnetReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Facts, Request } from './plan.js';

/** Everything that starting a subnet rests on, at one block. */
export async function readFacts(
  { coldkey, netuid }: Request,
  chain: AccountReads & SubnetReads & SubnetOpeningReads & Pick<KeySwapReads, 'blockTime'>,
  at: BlockRef,
): Promise<Facts> {
  const [subnet, startDelay, [payer]] = await Promise.all([
    chain.subnet(netuid, at),
    chain.startDelay(at),
    chain.balances([coldkey], at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return { at, subnet, startDelay, blockTime: chain.blockTime(), payer, existentialDeposit };
}
