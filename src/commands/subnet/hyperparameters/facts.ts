import type { AccountReads } from '../../../chain/chain.js';
import type { HyperparameterReads } from '../../../chain/hyperparameters.js';
import type { SubnetReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Facts, Request } from './plan.js';

/** Everything a change rests on, at one block. */
export async function readFacts(
  { coldkey, netuid }: Request,
  chain: AccountReads & SubnetReads & HyperparameterReads,
  at: BlockRef,
): Promise<Facts> {
  const [subnet, hyperparameters, [payer]] = await Promise.all([
    chain.subnet(netuid, at),
    chain.hyperparameters(netuid, at),
    chain.balances([coldkey], at),
  ]);
  if (!payer) throw new Error('the chain answered for another number of accounts');
  return { subnet, hyperparameters, payer, existentialDeposit: chain.existentialDeposit() };
}
