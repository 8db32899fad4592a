import type { Context } from '../../frame/context.js';
import { DispatchFailure } from '../../frame/failure.js';
import type { AccountId } from '../../types/account.js';
import { deposit } from './event.js';
import { account } from './storage.js';

/** Gives the account one more reason to exist, and brings it to life with the first. */
export function addProvider(context: Context, who: AccountId): void {
  const info = account.get(context.storage, who);
  account.set(context.storage, [who], { ...info, providers: info.providers + 1 });
  if (info.providers === 0 && info.sufficients === 0) {
    deposit(context, { tag: 'NewAccount', value: { account: who } });
  }
}

/** Takes one reason to exist away; with the last one the account, its nonce included, is gone. */
export function removeProvider(context: Context, who: AccountId): void {
  const info = account.get(context.storage, who);
  if (info.providers > 1 || (info.providers === 1 && info.sufficients > 0)) {
    account.set(context.storage, [who], { ...info, providers: info.providers - 1 });
    return;
  }
  if (info.consumers > 0) throw new DispatchFailure({ tag: 'ConsumerRemaining' });
  account.remove(context.storage, who);
  deposit(context, { tag: 'KilledAccount', value: { account: who } });
}

/** Counts one more thing that needs the account to exist. */
export function addConsumer({ storage }: Context, who: AccountId): void {
  const info = account.get(storage, who);
  if (info.providers === 0) throw new DispatchFailure({ tag: 'NoProviders' });
  account.set(storage, [who], { ...info, consumers: info.consumers + 1 });
}

export function removeConsumer({ storage }: Context, who: AccountId): void {
  const info = account.get(storage, who);
  account.set(storage, [who], { ...info, consumers: Math.max(0, info.consumers - 1) });
}

/** Whether the account could lose one reason to exist without anything breaking. */
export function canLoseProvider({ storage }: Context, who: AccountId): boolean {
  const { consumers, providers } = account.get(storage, who);
  return consumers === 0 || providers > 1;
}
