import type { Call } from '../../../chain/call.js';
import type { StakeReads } from '../../../chain/stake.js';
import { type Alpha, alpha } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** What is gone, and what its block then holds. */
export type Effect = { readonly destroyed: Alpha; readonly stake: Alpha };

const events = { burn: 'AlphaBurned', recycle: 'AlphaRecycled' } as const;

/** Checks in its block that alpha of this very position was destroyed; tells how much. */
export async function confirmDestruction(
  { way, coldkey, hotkey, netuid }: Request,
  _call: Call,
  outcome: Done,
  chain: Pick<StakeReads, 'stakeOf'>,
): Promise<Effect> {
  // The fields have no names in any runtime: coldkey, hotkey, alpha, netuid.
  const own = outcome.events.find(
    ({ pallet, name, fields }) =>
      pallet === 'SubtensorModule' &&
      name === events[way] &&
      fields['0'] === coldkey &&
      fields['1'] === hotkey &&
      fields['3'] === String(netuid),
  );
  const stake = await readBack(outcome, chain.stakeOf(hotkey, coldkey, netuid, outcome.block));
  if (!own) {
    throw unconfirmed(outcome, `its block shows no alpha of ${hotkey} destroyed`, 'do it again');
  }
  return { destroyed: alpha(netuid, BigInt(own.fields['2'] ?? '0')), stake };
}
