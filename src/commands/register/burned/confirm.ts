import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { Rao } from '../../../units/money.js';
import { takenFrom } from '../../paid.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** What was bought, as its block shows it. */
export type Effect = {
  readonly uid: number;
  /** What the uid cost, beside the fee. */
  readonly cost: Rao;
  readonly freeAfter: Rao;
};

/** Reads in its block which uid the hotkey got. */
export async function confirmRegistration(
  { coldkey, hotkey, netuid }: Request,
  _call: Call,
  outcome: Done,
  chain: AccountReads & RegistrationReads,
): Promise<Effect> {
  const { block, events } = outcome;
  const [uid, [payer]] = await readBack(
    outcome,
    Promise.all([chain.uidOf(hotkey, netuid, block), chain.balances([coldkey], block)]),
  );
  if (uid === undefined || !payer) {
    throw unconfirmed(
      outcome,
      `its block shows no uid of ${hotkey} on subnet ${netuid}`,
      'register again',
    );
  }
  return { uid, cost: takenFrom(coldkey, events), freeAfter: payer.free };
}
