import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import { failure } from './errors.js';
import { deposit } from './event.js';
import { isRegisteredAnywhere } from './hotkeys.js';
import { identitiesV2 } from './storage/neurons.js';
import { ownedHotkeys } from './storage/ownership.js';
import type { ChainIdentity } from './types/announcements.js';

const SHORT = 256;
const LONG = 1024;

/** Writes what a coldkey with a registered hotkey says about itself (do_set_identity). */
export function setIdentity(context: Context, coldkey: AccountId, identity: ChainIdentity): void {
  const { storage } = context;
  const hotkeys = ownedHotkeys.get(storage, coldkey);
  if (!hotkeys.some((hotkey) => isRegisteredAnywhere(storage, hotkey))) {
    throw failure('HotKeyNotRegisteredInNetwork');
  }
  ensureIdentity(identity);
  identitiesV2.set(storage, [coldkey], identity);
  deposit(context, { tag: 'ChainIdentitySet', value: coldkey });
}

// The chain's limit on all fields together lies above what they can add up to.
function ensureIdentity({ image, description, additional, ...others }: ChainIdentity): void {
  const tooLong =
    [image, description, additional].some(({ length }) => length > LONG) ||
    Object.values(others).some(({ length }) => length > SHORT);
  if (tooLong) throw failure('InvalidIdentity');
}
