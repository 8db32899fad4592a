import type { Call } from '../../../../chain/call.js';
import type { DelegateTakeTerms, DelegationReads } from '../../../../chain/delegation.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import type { Request } from './plan.js';

/** What its block then holds. */
export type Effect = { readonly terms: DelegateTakeTerms };

/** Checks in its block that the take is the one that was signed. */
export async function confirmTake(
  { hotkey, take }: Request,
  _call: Call,
  outcome: Done,
  chain: Pick<DelegationReads, 'delegateTake'>,
): Promise<Effect> {
  const terms = await readBack(outcome, chain.delegateTake(hotkey, outcome.block));
  if (terms.take !== take)
    throw unconfirmed(outcome, 'its block shows another take', 'set it again');
  return { terms };
}
