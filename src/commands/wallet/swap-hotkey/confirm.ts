import type { Call } from '../../../chain/call.js';
import type { AccountReads } from '../../../chain/chain.js';
import type { HotkeyReads, Place } from '../../../chain/hotkeys.js';
import type { RegistrationReads } from '../../../chain/subnet.js';
import type { Rao } from '../../../units/money.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './plan.js';

/** The uids of the new hotkey, and what is free, in the block that holds the swap. */
export type Effect = { readonly places: readonly Place[]; readonly free: Rao };

/** Checks in its block that the old hotkey's uids are gone and the new one is the coldkey's. */
export async function confirmSwap(
  { coldkey, hotkey, newHotkey, netuid }: Request,
  _call: Call,
  outcome: Done,
  chain: AccountReads & HotkeyReads & RegistrationReads,
): Promise<Effect> {
  const at = outcome.block;
  const [owner, places, [balance]] = await readBack(
    outcome,
    Promise.all([
      chain.hotkeyOwner(newHotkey, at),
      chain.places([hotkey, newHotkey], at),
      chain.balances([coldkey], at),
    ]),
  );
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const left = places.some(
    (place) => place.hotkey === hotkey && (netuid === null || place.netuid === netuid),
  );
  if (owner !== coldkey || left) {
    throw unconfirmed(outcome, 'its block does not show the new hotkey in place', 'swap again');
  }
  const own = places.filter((place) => place.hotkey === newHotkey);
  return { places: own, free: balance.free };
}
