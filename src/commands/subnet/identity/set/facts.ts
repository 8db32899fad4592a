import type { AccountReads } from '../../../../chain/chain.js';
import type { SubnetReads } from '../../../../chain/subnet.js';
import type { SubnetIdentityReads } from '../../../../chain/subnet-identity.js';
import type { BlockRef } from '../../../../units/block.js';
import { readPayer } from '../../../payer.js';
import type { Facts, Request } from './plan.js';

/** Everything that a subnet's identity rests on, at one block. */
export async function readFacts(
  { coldkey, netuid }: Request,
  chain: AccountReads & SubnetReads & SubnetIdentityReads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, subnet, identity] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.subnet(netuid, at),
    chain.subnetIdentity(netuid, at),
  ]);
  return { ...payer, subnet, identity };
}
