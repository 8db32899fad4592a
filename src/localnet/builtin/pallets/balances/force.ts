import type { Context } from '../../frame/context.js';
import { arithmeticFailure } from '../../frame/failure.js';
import type { AccountId } from '../../types/account.js';
import { failure } from './error.js';
import { deposit } from './event.js';
import { EXISTENTIAL_DEPOSIT, moneyOf, writeMoney } from './ledger.js';
import { inactiveIssuance, totalIssuance } from './storage.js';

const MAX_ISSUANCE = 0xffff_ffff_ffff_ffffn;

/** Sets the free balance, in rao; what is below the deposit becomes nothing. */
export function setFree(context: Context, who: AccountId, asked: bigint): void {
  const free = asked < EXISTENTIAL_DEPOSIT ? 0n : asked;
  const money = moneyOf(context, who);
  writeMoney(context, who, { ...money, free });
  const change = free - money.free;
  if (change !== 0n) {
    totalIssuance.set(context.storage, totalIssuance.get(context.storage) + change);
    deposit(
      context,
      change > 0n
        ? { tag: 'Issued', value: { amount: change } }
        : { tag: 'Rescinded', value: { amount: -change } },
    );
  }
  deposit(context, { tag: 'BalanceSet', value: { who, free } });
}

/** Corrects the book of all rao without touching an account. */
export function adjustTotalIssuance(
  context: Context,
  direction: 'Increase' | 'Decrease',
  delta: bigint,
): void {
  if (delta === 0n) throw failure('DeltaZero');
  const old = totalIssuance.get(context.storage);
  const next = direction === 'Increase' ? old + delta : old - delta;
  if (next > MAX_ISSUANCE) throw arithmeticFailure('Overflow');
  if (next < 0n) throw arithmeticFailure('Underflow');
  if (inactiveIssuance.get(context.storage) > next) throw failure('IssuanceDeactivated');
  totalIssuance.set(context.storage, next);
  deposit(context, { tag: 'TotalIssuanceForced', value: { old, new: next } });
}
