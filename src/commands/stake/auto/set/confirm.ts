import type { AutoStakeReads } from '../../../../chain/auto-stake.js';
import type { Call } from '../../../../chain/call.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import type { Request } from './plan.js';

/** Where the earnings go in the block that holds it. */
export type Effect = { readonly hotkey: Ss58 };

/** Checks in its block that the destination is the one that was signed. */
export async function confirmAuto(
  { coldkey, netuid }: Request,
  call: Call,
  outcome: Done,
  chain: AutoStakeReads,
): Promise<Effect> {
  const [found] = await readBack(outcome, chain.autoStakes(coldkey, [netuid], outcome.block));
  const signed = call.kind === 'setAutoStake' ? call.hotkey : undefined;
  if (found?.hotkey === undefined || found.hotkey !== signed) {
    throw unconfirmed(outcome, 'its block shows another destination', 'set it again');
  }
  return { hotkey: found.hotkey };
}
