import type { Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { badOrigin } from '../../../frame/failure.js';
import { ensureSigned, ensureSignedOrRoot } from '../../../frame/origin.js';
import type { AccountId } from '../../../types/account.js';
import type { Origin } from '../../../types/origin.js';
import { deposit } from '../event.js';
import { ensureNoSystemAccount } from '../hotkeys.js';
import { subnetOwner, subnetOwnerHotkey } from '../storage/ownership.js';

/** The subnet's owner who signed; refuses everyone else, root included. */
export function ensureOwner({ storage }: Context, origin: Origin, netuid: Netuid): AccountId {
  const who = ensureSigned(origin);
  if (subnetOwner.get(storage, netuid) !== who) throw badOrigin();
  return who;
}

/** The subnet's owner who signed, or undefined for root; refuses the rest. */
export const ensureOwnerOrRoot = (
  context: Context,
  origin: Origin,
  netuid: Netuid,
): AccountId | undefined =>
  ensureSignedOrRoot(origin) === undefined ? undefined : ensureOwner(context, origin, netuid);

/** Names the hotkey that earns the owner's part and is never replaced. */
export function setOwnerHotkey(context: Context, netuid: Netuid, hotkey: AccountId): void {
  ensureNoSystemAccount(hotkey);
  subnetOwnerHotkey.set(context.storage, [netuid], hotkey);
  deposit(context, { tag: 'SubnetOwnerHotkeySet', value: [netuid, hotkey] });
}
