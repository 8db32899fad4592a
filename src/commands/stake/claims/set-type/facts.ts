import type { AccountReads } from '../../../../chain/chain.js';
import type { DelegationReads } from '../../../../chain/delegation.js';
import type { RootClaimReads } from '../../../../chain/root-claims.js';
import type { BlockRef } from '../../../../units/block.js';
import { readPayer } from '../../../payer.js';
import { noSuchSubnet } from '../../../subnet/refusals.js';
import type { Facts, Request } from './plan.js';

/** Everything the type of claims rests on, at one block. */
export async function readFacts(
  { coldkey, claims }: Request,
  chain: AccountReads & RootClaimReads & Pick<DelegationReads, 'netuids'>,
  at: BlockRef,
): Promise<Facts> {
  chain.mustKnowClaimKind(claims.kind);
  const [payer, now, netuids] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.rootClaimKind(coldkey, at),
    chain.netuids(at),
  ]);
  const unknown = claims.netuids.find((netuid) => !netuids.includes(netuid));
  if (unknown !== undefined) throw noSuchSubnet(unknown);
  return { ...payer, now };
}
