import type { Call } from '../../../../chain/call.js';
import type { DelegationReads, Family } from '../../../../chain/delegation.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import { comingChildren, sameChildren } from '../same-children.js';
import { type Request, subnetsIn } from './plan.js';

/** What the block that holds it shows of every subnet that was changed. */
export type Effect = { readonly families: readonly Family[] };

/** Checks in its block that the children are there, or wait for their epoch. */
export async function confirmChildren(
  { hotkey, children }: Request,
  call: Call,
  outcome: Done,
  chain: Pick<DelegationReads, 'families'>,
): Promise<Effect> {
  const read = chain.families(hotkey, subnetsIn(call), outcome.block);
  const families = await readBack(outcome, read);
  const other = families.find((family) => !sameChildren(comingChildren(family), children));
  if (other) {
    const what = `its block shows other children on subnet ${other.netuid}`;
    throw unconfirmed(outcome, what, 'choose them again');
  }
  return { families };
}
