import type { Call } from '../../../../chain/call.js';
import type { DelegationReads, Family } from '../../../../chain/delegation.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import { type Request, subnetsIn } from './plan.js';

/** What the block that holds it shows of every subnet that was changed. */
export type Effect = { readonly families: readonly Family[] };

/** Checks in its block that the take is the one that was signed. */
export async function confirmTake(
  { hotkey, take }: Request,
  call: Call,
  outcome: Done,
  chain: Pick<DelegationReads, 'families'>,
): Promise<Effect> {
  const read = chain.families(hotkey, subnetsIn(call), outcome.block);
  const families = await readBack(outcome, read);
  const other = families.find((family) => family.take !== take);
  if (other) {
    const what = `its block shows another take on subnet ${other.netuid}`;
    throw unconfirmed(outcome, what, 'set it again');
  }
  return { families };
}
