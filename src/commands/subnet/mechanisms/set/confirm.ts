import type { Call } from '../../../../chain/call.js';
import type { MechanismReads } from '../../../../chain/mechanisms.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import type { Request } from './plan.js';

export type Effect = { readonly count: number };

/** Reads the count in its block. */
export async function confirmCount(
  { netuid, count }: Request,
  _call: Call,
  outcome: Done,
  chain: MechanismReads,
): Promise<Effect> {
  const after = await readBack(outcome, chain.mechanisms(netuid, outcome.block));
  if (after.count === count) return { count };
  throw unconfirmed(outcome, `its block shows ${after.count} mechanisms`, 'set them again');
}
