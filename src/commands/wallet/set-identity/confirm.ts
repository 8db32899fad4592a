import type { Call } from '../../../chain/call.js';
import { type IdentityBytes, type IdentityReads, identityFields } from '../../../chain/identity.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** What its block then holds. */
export type Effect = { readonly identity: IdentityBytes };

/** Checks in its block that the identity is, byte by byte, the one that was signed. */
export async function confirmIdentity(
  { coldkey }: Request,
  call: Call,
  outcome: Done,
  chain: IdentityReads,
): Promise<Effect> {
  const identity = await readBack(outcome, chain.identityOf(coldkey, outcome.block));
  const signed = call.kind === 'setIdentity' ? call.fields : undefined;
  if (!identity || identityFields.some((field) => identity[field] !== signed?.[field])) {
    throw unconfirmed(outcome, 'its block does not show this identity', 'set it again');
  }
  return { identity };
}
