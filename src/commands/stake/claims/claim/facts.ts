import type { AccountReads } from '../../../../chain/chain.js';
import type { RootClaimReads } from '../../../../chain/root-claims.js';
import type { BlockRef } from '../../../../units/block.js';
import { readPayer } from '../../../payer.js';
import type { Facts, Request } from './plan.js';

/** Everything a claim rests on, at one block. */
export async function readFacts(
  { coldkey }: Request,
  chain: AccountReads & RootClaimReads,
  at: BlockRef,
): Promise<Facts> {
  const [payer, claims, kind] = await Promise.all([
    readPayer(coldkey, chain, at),
    chain.rootClaims(coldkey, at),
    chain.rootClaimKind(coldkey, at),
  ]);
  return { ...payer, claims, kind };
}
