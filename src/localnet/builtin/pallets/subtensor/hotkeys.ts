import type { Externalities } from '../../../runtime.js';
import type { AccountId } from '../../types/account.js';
import { isSubnetAccount } from './custody.js';
import { failure } from './errors.js';
import { delegates } from './storage/delegation.js';
import { isNetworkMember } from './storage/neurons.js';
import { ownedHotkeys, owner } from './storage/ownership.js';
import { stakingHotkeys } from './storage/stake.js';

/** Refuses an account that no hotkey can have. */
export function ensureNoSystemAccount(hotkey: AccountId): void {
  if (isSubnetAccount(hotkey)) throw failure('CannotUseSystemAccount');
}

export const hotkeyExists = (storage: Externalities, hotkey: AccountId): boolean =>
  owner.exists(storage, hotkey);

export const ownsHotkey = (
  storage: Externalities,
  coldkey: AccountId,
  hotkey: AccountId,
): boolean => hotkeyExists(storage, hotkey) && owner.get(storage, hotkey) === coldkey;

/** Gives a hotkey that nobody owns to the coldkey; one that has an owner keeps it. */
export function adoptHotkey(storage: Externalities, coldkey: AccountId, hotkey: AccountId): void {
  ensureNoSystemAccount(hotkey);
  if (hotkeyExists(storage, hotkey)) return;
  owner.set(storage, [hotkey], coldkey);
  for (const list of [ownedHotkeys, stakingHotkeys]) {
    const known = list.get(storage, coldkey);
    if (!known.includes(hotkey)) list.set(storage, [coldkey], [...known, hotkey]);
  }
}

/** Writes a hotkey's take down, at the most it may be, so that others may stake on it. */
export function becomeDelegate(storage: Externalities, hotkey: AccountId): void {
  if (delegates.exists(storage, hotkey)) return;
  delegates.set(storage, [hotkey], delegates.get(storage, hotkey));
}

/** Whether the hotkey has a neuron in any subnet. */
export const isRegisteredAnywhere = (storage: Externalities, hotkey: AccountId): boolean =>
  [...isNetworkMember.entries(storage, hotkey)].some(([, registered]) => registered);
