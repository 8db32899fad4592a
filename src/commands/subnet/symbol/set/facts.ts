import type { AccountReads } from '../../../../chain/chain.js';
import type { SubnetReads } from '../../../../chain/subnet.js';
import type { SubnetIdentityReads } from '../../../../chain/subnet-identity.js';
import type { BlockRef } from '../../../../units/block.js';
import { readPayer } from '../../../payer.js';
import type { Facts, Request } from './plan.js';

/** Everything that a symbol rests on, at one block. */
export async function readFacts(
  { coldkey, netuid }: Request,
  chain: AccountReads & SubnetReads & SubnetIdentityReads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, subnet, symbols] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.subnet(netuid, at),
    chain.symbols(at),
  ]);
  return { ...payer, subnet, symbols };
}
