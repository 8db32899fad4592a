import type { DispatchInfo, PostDispatch, RuntimeCall } from '../../frame/call.js';
import type { Context } from '../../frame/context.js';
import { DispatchFailure, invalid } from '../../frame/failure.js';
import type { OtherPayment } from '../../frame/pallet.js';
import type { AccountId } from '../../types/account.js';
import { moneyOf } from '../balances/ledger.js';
import { canWithdraw, depositWithdrawn, dropWithdrawn, withdraw } from '../balances/money.js';
import { deposit } from './event.js';
import { finalFee, totalFee } from './fee.js';

/** What is charged, and to whom. */
export type Charge = {
  readonly who: AccountId;
  readonly call: RuntimeCall;
  readonly info: DispatchInfo;
  /** Bytes of the extrinsic. */
  readonly length: number;
  /** Rao. */
  readonly tip: bigint;
};

/** A fee as it was taken: in rao, or in something else that is announced at the end and never given back. */
export type Taken = { readonly rao: bigint; readonly announce?: () => void };

/** Rejects an extrinsic whose signer cannot pay and keep the existential deposit. */
export function ensureCanPay(context: Context, { who, call, info, length, tip }: Charge): void {
  const fee = totalFee(length, info, tip);
  if (canWithdraw(context, who, fee)) return;
  const covered = otherPayments(context).some(({ covers }) => covers(context, who, call, fee));
  if (!covered) throw invalid('Payment');
}

/** Takes the announced fee. */
export function takeFee(context: Context, { who, call, info, length, tip }: Charge): Taken {
  const fee = totalFee(length, info, tip);
  if (fee === 0n) return { rao: fee };
  try {
    if (!canWithdraw(context, who, fee)) return takeOtherwise(context, who, call, fee);
    withdraw(context, who, fee);
  } catch (thrown) {
    throw thrown instanceof DispatchFailure ? invalid('Payment') : thrown;
  }
  return { rao: fee };
}

function takeOtherwise(context: Context, who: AccountId, call: RuntimeCall, fee: bigint): Taken {
  for (const { take } of otherPayments(context)) {
    const announce = take(context, who, call, fee);
    if (announce) return { rao: 0n, announce };
  }
  throw invalid('Payment');
}

const otherPayments = ({ assembly }: Context): readonly OtherPayment[] =>
  assembly.pallets.flatMap(({ hooks }) => hooks?.otherPayment ?? []);

/** Gives back what was taken too much, and the rest to the author; without one it is destroyed. */
export function settleFee(
  context: Context,
  { who, info, length, tip }: Charge,
  taken: Taken,
  post: PostDispatch,
): void {
  const owed = finalFee(length, info, post, tip);
  if (taken.announce) taken.announce();
  else settleRao(context, who, taken.rao, owed);
  deposit(context, { tag: 'TransactionFeePaid', value: { who, actualFee: owed, tip } });
}

function settleRao(context: Context, who: AccountId, taken: bigint, owed: bigint): void {
  const refund = moneyIsLeft(context, who) && taken > owed ? taken - owed : 0n;
  if (refund > 0n) depositWithdrawn(context, who, refund);
  payAuthor(context, taken - refund);
}

// An account that the extrinsic ended is not brought back by a refund.
function moneyIsLeft(context: Context, who: AccountId): boolean {
  const { free, reserved } = moneyOf(context, who);
  return free + reserved > 0n;
}

function payAuthor(context: Context, amount: bigint): void {
  if (amount === 0n) return;
  const author = authorOf(context);
  try {
    if (author === undefined) dropWithdrawn(context, amount);
    else depositWithdrawn(context, author, amount);
  } catch (thrown) {
    // Too little to bring the author's account to life.
    if (!(thrown instanceof DispatchFailure)) throw thrown;
    dropWithdrawn(context, amount);
  }
}

/** Who earns the fees of this block, where a pallet knows. */
export function authorOf(context: Context): AccountId | undefined {
  for (const { hooks } of context.assembly.pallets) {
    const author = hooks?.author?.(context);
    if (author !== undefined) return author;
  }
  return undefined;
}
