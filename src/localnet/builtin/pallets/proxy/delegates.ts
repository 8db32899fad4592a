import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import { unreserve } from '../balances/reserve.js';
import { adjustDeposit, PROXY_PRICE } from './deposits.js';
import { deposit, failure } from './event.js';
import { type ProxyType, proxyType } from './proxy-type.js';
import { type ProxyDefinition, proxies, realPaysFee } from './storage.js';
import { MAX_PROXIES } from './weights.js';

/** Makes somebody a proxy of an account, which reserves the deposit. */
export function addDelegate(context: Context, real: AccountId, added: ProxyDefinition): void {
  const { delegate, proxyType: type, delay } = added;
  if (real === delegate) throw failure('NoSelfProxy');
  const [held, reserved] = proxies.get(context.storage, real);
  if (held.some((each) => compare(each, added) === 0)) throw failure('Duplicate');
  if (held.length >= MAX_PROXIES) throw failure('TooMany');
  const next = [...held, added].sort(compare);
  const amount = adjustDeposit(context, real, reserved, PROXY_PRICE, next.length);
  proxies.set(context.storage, [real], [next, amount]);
  const value = { delegator: real, delegatee: delegate, proxyType: type, delay };
  deposit(context, { tag: 'ProxyAdded', value });
}

/** Ends one proxy of an account, which gets that part of its deposit back. */
export function removeDelegate(context: Context, real: AccountId, removed: ProxyDefinition): void {
  const { storage } = context;
  const { delegate, proxyType: type, delay } = removed;
  const [held, reserved] = proxies.get(storage, real);
  const next = held.filter((each) => compare(each, removed) !== 0);
  if (next.length === held.length) throw failure('NotFound');
  const amount = adjustDeposit(context, real, reserved, PROXY_PRICE, next.length);
  if (next.length > 0) proxies.set(storage, [real], [next, amount]);
  else proxies.remove(storage, real);
  realPaysFee.remove(storage, real, delegate);
  const value = { delegator: real, delegatee: delegate, proxyType: type, delay };
  deposit(context, { tag: 'ProxyRemoved', value });
}

/** Ends every proxy of an account. */
export function removeDelegates(context: Context, real: AccountId): void {
  const { storage } = context;
  const [, reserved] = proxies.get(storage, real);
  proxies.remove(storage, real);
  unreserve(context, real, reserved);
  realPaysFee.clear(storage, real);
}

/** The first proxy of an account that is this delegate, and of this type if one is named. */
export function findProxy(
  { storage }: Context,
  real: AccountId,
  delegate: AccountId,
  type?: ProxyType,
): ProxyDefinition {
  const [held] = proxies.get(storage, real);
  const found = held.find(
    (each) => each.delegate === delegate && (type === undefined || each.proxyType === type),
  );
  if (!found) throw failure('NotProxy');
  return found;
}

// The order the chain keeps them in: by delegate, then type, then delay.
function compare(one: ProxyDefinition, other: ProxyDefinition): number {
  if (one.delegate !== other.delegate) return one.delegate < other.delegate ? -1 : 1;
  return rank(one.proxyType) - rank(other.proxyType) || one.delay - other.delay;
}

const rank = (type: ProxyType): number => proxyType.encode(type)[0] ?? 0;
