import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { ROOT } from './facts.js';
import type { Request } from './plan.js';

export type Effect = { readonly uid: number; readonly freeAfter: Rao };

/** Reads in its block which seat the hotkey got. */
export async function confirmSeat(
  { coldkey, hotkey }: Request,
  _call: Call,
  outcome: Done,
  chain: AccountReads & RegistrationReads,
): Promise<Effect> {
  const [uid, [payer]] = await readBack(
    outcome,
    Promise.all([
      chain.uidOf(hotkey, ROOT, outcome.block),
      chain.balances([coldkey], outcome.block),
    ]),
  );
  if (uid === undefined || !payer) {
    throw unconfirmed(outcome, `its block shows no seat of ${hotkey} on root`, 'register again');
  }
  return { uid, freeAfter: payer.free };
}
