import type { Context } from '../../frame/context.js';
import type { Hex } from '../../scale/sequence.js';
import type { AccountId } from '../../types/account.js';
import { number } from '../system/storage.js';
import { ANNOUNCEMENT_PRICE, adjustDeposit } from './deposits.js';
import { deposit, failure } from './event.js';
import { type Announcement, announcements } from './storage.js';
import { MAX_PENDING } from './weights.js';

/** Writes down that a proxy will make a call, for which the proxy reserves a deposit. */
export function announce(context: Context, proxy: AccountId, real: AccountId, callHash: Hex): void {
  const { storage } = context;
  const [open, reserved] = announcements.get(storage, proxy);
  if (open.length >= MAX_PENDING) throw failure('TooMany');
  const next = [...open, { real, callHash, height: number.get(storage) }];
  const amount = adjustDeposit(context, proxy, reserved, ANNOUNCEMENT_PRICE, next.length);
  announcements.set(storage, [proxy], [next, amount]);
  deposit(context, { tag: 'Announced', value: { real, proxy, callHash } });
}

/** Takes back what a proxy announced and the condition holds for; refuses when that is nothing. */
export function withdrawAnnouncements(
  context: Context,
  proxy: AccountId,
  isMeant: (announcement: Announcement) => boolean,
): void {
  const { storage } = context;
  const [open, reserved] = announcements.get(storage, proxy);
  const next = open.filter((each) => !isMeant(each));
  if (next.length === open.length) throw failure('NotFound');
  const amount = adjustDeposit(context, proxy, reserved, ANNOUNCEMENT_PRICE, next.length);
  if (next.length > 0) announcements.set(storage, [proxy], [next, amount]);
  else announcements.remove(storage, proxy);
}
