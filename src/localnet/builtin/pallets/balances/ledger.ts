import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import {
  addConsumer,
  addProvider,
  canLoseProvider,
  removeConsumer,
  removeProvider,
} from '../system/accounts.js';
import { account } from '../system/storage.js';
import { type AccountData, NO_MONEY } from './account-data.js';
import { deposit } from './event.js';
import { totalIssuance } from './storage.js';

/** Rao an account must hold to exist. */
export const EXISTENTIAL_DEPOSIT = 500n;

/** Whether a spender's account must survive with its deposit, or may end. */
export type Preservation = 'expendable' | 'preserve';

export const moneyOf = ({ storage }: Context, who: AccountId): AccountData =>
  account.get(storage, who).data;

/** Rao the account can spend now: freezes bind, and its deposit does where it must survive. */
export function reducible(context: Context, who: AccountId, preservation: Preservation): bigint {
  const { free, frozen, reserved } = moneyOf(context, who);
  const bound = frozen > reserved ? frozen - reserved : 0n;
  const mustLive = preservation === 'preserve' || (free !== 0n && !canLoseProvider(context, who));
  const untouchable = mustLive && bound < EXISTENTIAL_DEPOSIT ? EXISTENTIAL_DEPOSIT : bound;
  return free > untouchable ? free - untouchable : 0n;
}

/**
 * Writes what an account holds. An account whose free balance reaches the deposit comes to life,
 * one that falls below it dies, and what little it held is destroyed.
 */
export function writeMoney(context: Context, who: AccountId, next: AccountData): void {
  const { storage } = context;
  const before = account.get(storage, who);
  const provided = before.providers > 0 && before.data.free >= EXISTENTIAL_DEPOSIT;
  const provides = next.free >= EXISTENTIAL_DEPOSIT;
  const consumed = isBound(before.data);
  const consumes = isBound(next);
  if (!provided && provides) addProvider(context, who);
  if (consumed && !consumes) removeConsumer(context, who);
  if (!consumed && consumes) addConsumer(context, who);
  if (provided && !provides) removeProvider(context, who);
  const dust = provides || next.reserved > 0n ? 0n : next.free;
  const isNew = before.data.free === 0n && before.data.reserved === 0n;
  const info = account.get(storage, who);
  if (info.providers > 0 || info.sufficients > 0) {
    const data = provides || next.reserved > 0n ? next : NO_MONEY;
    account.set(storage, [who], { ...info, data });
  }
  if (isNew && provides) {
    deposit(context, { tag: 'Endowed', value: { account: who, freeBalance: next.free } });
  }
  if (dust > 0n) {
    deposit(context, { tag: 'DustLost', value: { account: who, amount: dust } });
    totalIssuance.set(storage, totalIssuance.get(storage) - dust);
  }
}

const isBound = ({ reserved, frozen }: AccountData): boolean => reserved > 0n || frozen > 0n;
