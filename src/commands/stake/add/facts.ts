import type { AccountReads } from '../../../chain/chain.js';
import type { StakeReads } from '../../../chain/stake.js';
import type { RegistrationReads, SubnetReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import type { Facts, Request } from './plan.js';

/** Everything a purchase rests on, at one block. */
export async function readFacts(
  { coldkey, hotkey, netuid, amount }: Request,
  chain: AccountReads & StakeReads & SubnetReads & RegistrationReads,
  at: BlockRef,
): Promise<Facts> {
  const market = await chain.market(netuid, at);
  if (!market) throw noSuchSubnet(netuid);
  const [price, [balance], stake, quote, hotkeyOwner] = await Promise.all([
    chain.price(netuid, at),
    chain.balances([coldkey], at),
    chain.stakeOf(hotkey, coldkey, netuid, at),
    chain.quoteBuy(netuid, amount, at),
    chain.hotkeyOwner(hotkey, at),
  ]);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const existentialDeposit = chain.existentialDeposit();
  return { balance, existentialDeposit, market, price, quote, stake, hotkeyOwner };
}
