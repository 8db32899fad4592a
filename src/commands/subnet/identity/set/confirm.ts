import type { Call } from '../../../../chain/call.js';
import {
  type SubnetIdentityBytes,
  type SubnetIdentityReads,
  subnetIdentityFields,
} from '../../../../chain/subnet-identity.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import type { Request } from './plan.js';

/** What its block then holds. */
export type Effect = { readonly identity: SubnetIdentityBytes };

/** Checks in its block that the identity is, byte by byte, the one that was signed. */
export async function confirmIdentity(
  { netuid }: Request,
  call: Call,
  outcome: Done,
  chain: SubnetIdentityReads,
): Promise<Effect> {
  const identity = await readBack(outcome, chain.subnetIdentity(netuid, outcome.block));
  const signed = call.kind === 'setSubnetIdentity' ? call.fields : undefined;
  if (!identity || subnetIdentityFields.some((field) => identity[field] !== signed?.[field])) {
    throw unconfirmed(outcome, 'its block does not show this identity', 'set it again');
  }
  return { identity };
}
