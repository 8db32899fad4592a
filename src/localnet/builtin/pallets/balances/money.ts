import type { Context } from '../../frame/context.js';
import { arithmeticFailure, tokenFailure } from '../../frame/failure.js';
import type { AccountId } from '../../types/account.js';
import { canLoseProvider } from '../system/accounts.js';
import { deposit } from './event.js';
import {
  EXISTENTIAL_DEPOSIT,
  moneyOf,
  type Preservation,
  reducible,
  writeMoney,
} from './ledger.js';
import { totalIssuance } from './storage.js';

const MAX_BALANCE = 0xffff_ffff_ffff_ffffn;

/** Moves rao from one account to another; refuses in the order the chain does. */
export function transfer(
  context: Context,
  from: AccountId,
  to: AccountId,
  amount: bigint,
  preservation: Preservation,
): void {
  ensureCanWithdraw(context, from, amount, preservation);
  ensureCanDeposit(context, to, amount);
  if (from === to) return;
  decrease(context, from, amount);
  increase(context, to, amount);
  deposit(context, { tag: 'Transfer', value: { from, to, amount } });
}

/** Destroys rao of an account; the account survives where it is told to. */
export function burn(
  context: Context,
  who: AccountId,
  amount: bigint,
  preservation: Preservation,
): void {
  if (reducible(context, who, preservation) < amount) throw tokenFailure('FundsUnavailable');
  decrease(context, who, amount);
  totalIssuance.set(context.storage, totalIssuance.get(context.storage) - amount);
  deposit(context, { tag: 'Burned', value: { who, amount } });
}

/** Creates rao in an account, which may not end below the existential deposit. */
export function mint(context: Context, who: AccountId, amount: bigint): void {
  const issued = totalIssuance.get(context.storage) + amount;
  if (issued > MAX_BALANCE) throw arithmeticFailure('Overflow');
  ensureCanDeposit(context, who, amount);
  increase(context, who, amount);
  totalIssuance.set(context.storage, issued);
  deposit(context, { tag: 'Minted', value: { who, amount } });
}

/** Takes rao out of a surviving account; until they are deposited again they belong to nobody. */
export function withdraw(context: Context, who: AccountId, amount: bigint): void {
  if (reducible(context, who, 'preserve') < amount) throw tokenFailure('FundsUnavailable');
  decrease(context, who, amount);
  deposit(context, { tag: 'Withdraw', value: { who, amount } });
}

/** Gives withdrawn rao to an account. */
export function depositWithdrawn(context: Context, who: AccountId, amount: bigint): void {
  ensureCanDeposit(context, who, amount);
  increase(context, who, amount);
  deposit(context, { tag: 'Deposit', value: { who, amount } });
}

/** Destroys withdrawn rao that nobody gets. */
export const dropWithdrawn = ({ storage }: Context, amount: bigint): void =>
  totalIssuance.set(storage, totalIssuance.get(storage) - amount);

/** Whether the account can lose this much rao and live. */
export function canWithdraw(context: Context, who: AccountId, amount: bigint): boolean {
  return amount === 0n || reducible(context, who, 'preserve') >= amount;
}

function ensureCanWithdraw(
  context: Context,
  who: AccountId,
  amount: bigint,
  preservation: Preservation,
): void {
  if (amount === 0n) return;
  if (amount > totalIssuance.get(context.storage)) throw arithmeticFailure('Underflow');
  const left = moneyOf(context, who).free - amount;
  if (left < 0n) throw tokenFailure('FundsUnavailable');
  if (amount > reducible(context, who, 'expendable')) throw tokenFailure('Frozen');
  if (left >= EXISTENTIAL_DEPOSIT) return;
  if (!canLoseProvider(context, who)) throw tokenFailure('OnlyProvider');
  if (preservation === 'preserve') throw tokenFailure('NotExpendable');
}

function ensureCanDeposit(context: Context, who: AccountId, amount: bigint): void {
  if (amount === 0n) return;
  const { free, reserved } = moneyOf(context, who);
  const after = free + amount;
  if (after + reserved > MAX_BALANCE) throw arithmeticFailure('Overflow');
  if (after < EXISTENTIAL_DEPOSIT) throw tokenFailure('BelowMinimum');
}

function decrease(context: Context, who: AccountId, amount: bigint): void {
  if (amount === 0n) return;
  const money = moneyOf(context, who);
  writeMoney(context, who, { ...money, free: money.free - amount });
}

function increase(context: Context, who: AccountId, amount: bigint): void {
  if (amount === 0n) return;
  const money = moneyOf(context, who);
  writeMoney(context, who, { ...money, free: money.free + amount });
}
