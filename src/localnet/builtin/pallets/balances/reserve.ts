import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import { failure } from './error.js';
import { deposit } from './event.js';
import { moneyOf, writeMoney } from './ledger.js';

/**
 * Sets free rao aside for a deposit. The account needs its existential deposit beside them unless
 * something else keeps it alive.
 */
export function reserve(context: Context, who: AccountId, amount: bigint): void {
  if (amount === 0n) return;
  const money = moneyOf(context, who);
  const free = money.free - amount;
  if (free < 0n) throw failure('InsufficientBalance');
  if (free < money.frozen) throw failure('LiquidityRestrictions');
  writeMoney(context, who, { ...money, free, reserved: money.reserved + amount });
  deposit(context, { tag: 'Reserved', value: { who, amount } });
}

/** Makes reserved rao free again, as far as there are any. */
export function unreserve(context: Context, who: AccountId, amount: bigint): void {
  const money = moneyOf(context, who);
  const freed = amount < money.reserved ? amount : money.reserved;
  if (freed === 0n) return;
  writeMoney(context, who, {
    ...money,
    free: money.free + freed,
    reserved: money.reserved - freed,
  });
  deposit(context, { tag: 'Unreserved', value: { who, amount: freed } });
}
