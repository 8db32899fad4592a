import type { Call } from '../../../../chain/call.js';
import type { RootClaim, RootClaimReads } from '../../../../chain/root-claims.js';
import type { Netuid } from '../../../../units/money.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import { type Request, subnetsIn } from './plan.js';

/** The subnets that were claimed from, and what they owe in the block that holds it. */
export type Effect = { readonly netuids: readonly Netuid[]; readonly left: readonly RootClaim[] };

/** Checks in its block that the coldkey's claims were taken (SubtensorModule.RootClaimed). */
export async function confirmClaim(
  { coldkey }: Request,
  call: Call,
  outcome: Done,
  chain: Pick<RootClaimReads, 'rootClaims'>,
): Promise<Effect> {
  const netuids = subnetsIn(call);
  const all = await readBack(outcome, chain.rootClaims(coldkey, outcome.block));
  const claimed = outcome.events.some(
    ({ pallet, name, fields }) =>
      pallet === 'SubtensorModule' && name === 'RootClaimed' && fields.coldkey === coldkey,
  );
  if (!claimed)
    throw unconfirmed(outcome, 'its block shows no claim of this coldkey', 'claim again');
  return { netuids, left: all.filter(({ owed }) => netuids.includes(owed.netuid)) };
}
