import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../chain/call.js';
import type { HyperparameterReads, HyperparameterValue } from '../../../chain/hyperparameters.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { type Request, settingIn } from './plan.js';

export type Effect = { readonly after: HyperparameterValue };

/** Reads the value in its block. */
export async function confirmChange(
  { netuid, change }: Request,
  _call: Call,
  outcome: Done,
  chain: HyperparameterReads,
): Promise<Effect> {
  const listed = await readBack(outcome, chain.hyperparameters(netuid, outcome.block));
  const after = settingIn(change.name, listed ?? []);
  if (!after || !isDeepStrictEqual(after, change.wanted)) {
    throw unconfirmed(outcome, `its block shows another value of ${change.name}`, 'set it again');
  }
  return { after };
}
