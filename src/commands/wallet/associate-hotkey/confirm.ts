import type { Call } from '../../../chain/call.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** Who owns the hotkey in the block that holds the association. */
export type Effect = { readonly owner: string };

/** Checks the owner: the call succeeds without an effect when somebody else was first. */
export async function confirmAssociation(
  { coldkey, hotkey }: Request,
  _call: Call,
  outcome: Done,
  chain: RegistrationReads,
): Promise<Effect> {
  const owner = await readBack(outcome, chain.hotkeyOwner(hotkey, outcome.block));
  if (owner === coldkey) return { owner };
  const whose = owner === undefined ? 'nobody owns' : `${owner} owns`;
  throw unconfirmed(outcome, `in its block ${whose} the hotkey`, 'associate it again');
}
