import type { CallReads } from '../../../chain/call-reads.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { LockReads } from '../../../chain/locks.js';
import type { StakeReads } from '../../../chain/stake.js';
import type { SubnetReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import { readPayer } from '../../payer.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { destroyCall, type Facts, type Request } from './plan.js';

/** Everything the end of some alpha rests on, at one block. */
export async function readFacts(
  request: Request,
  chain: AccountReads & StakeReads & SubnetReads & LockReads & Pick<CallReads, 'supports'>,
  at: BlockRef,
): Promise<Facts> {
  const { coldkey, hotkey, netuid } = request;
  const [payer, market, stake, locks] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.market(netuid, at),
    chain.stakeOf(hotkey, coldkey, netuid, at),
    chain.supports('lockStake') ? chain.locks(coldkey, at) : [],
  ]);
  if (!market) throw noSuchSubnet(netuid);
  const { amount } = destroyCall(request, { stake });
  const [price, quote] = await Promise.all([
    chain.price(netuid, at),
    chain.quoteSell(netuid, amount, at),
  ]);
  const lock = locks.find((each) => each.netuid === netuid);
  return { ...payer, market, stake, price, quote, lock };
}
