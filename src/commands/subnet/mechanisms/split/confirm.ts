import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../../chain/call.js';
import type { MechanismReads, Mechanisms } from '../../../../chain/mechanisms.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import { partsOf, type Request } from './plan.js';

export type Effect = Pick<Mechanisms, 'count' | 'split'>;

/** Reads the split in its block. */
export async function confirmSplit(
  request: Request,
  _call: Call,
  outcome: Done,
  chain: MechanismReads,
): Promise<Effect> {
  const after = await readBack(outcome, chain.mechanisms(request.netuid, outcome.block));
  if (isDeepStrictEqual(after.split, partsOf(request))) return after;
  throw unconfirmed(outcome, 'its block shows another split', 'split it again');
}
