import type { AccountReads } from '../../../chain/chain.js';
import type { StakeReads } from '../../../chain/stake.js';
import type { SubnetReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { type Facts, type Request, unstakeCall } from './plan.js';

/** Everything a sale rests on, at one block. */
export async function readFacts(
  request: Request,
  chain: AccountReads & StakeReads & SubnetReads,
  at: BlockRef,
): Promise<Facts> {
  const { coldkey, hotkey, netuid } = request;
  const market = await chain.market(netuid, at);
  if (!market) throw noSuchSubnet(netuid);
  const [price, stake, [balance]] = await Promise.all([
    chain.price(netuid, at),
    chain.stakeOf(hotkey, coldkey, netuid, at),
    chain.balances([coldkey], at),
  ]);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const { amount } = unstakeCall(request, price, stake);
  const quote = await chain.quoteSell(netuid, amount, at);
  return { balance, existentialDeposit: chain.existentialDeposit(), market, price, quote, stake };
}
