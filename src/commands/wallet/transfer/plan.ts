import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import { refuse } from '../../../errors.js';
import { coinText, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { spendable } from '../../spendable.js';

export type Request = {
  readonly from: Ss58;
  readonly dest: Ss58;
  readonly amount: Rao | 'all';
  /** Whether the sender may end with less than the existential deposit. */
  readonly allowDeath: boolean;
};

/** What the plan rests on beside its fee, all read at one block; amounts in rao. */
export type Facts = {
  readonly sender: AccountBalance;
  readonly receiver: AccountBalance;
  readonly existentialDeposit: Rao;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: Call;
  readonly sent: Rao;
  readonly senderAfter: Rao;
  readonly receiverAfter: Rao;
  /** The sender's account ends. */
  readonly reaped: boolean;
  /** What an account that ends has left, which is destroyed. */
  readonly lost: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planTransfer(request: Request, facts: Charged): Plan {
  const { from, dest } = request;
  const { sender, receiver, existentialDeposit, fee } = facts;
  if (request.amount === 0n) {
    throw refuse('bad-input', 'the amount is zero', 'send at least one rao');
  }
  if (from === dest) {
    throw refuse('bad-input', 'sender and receiver are the same account', 'check --dest');
  }
  const sent = amountOf(request, facts);
  const rest = rao(sender.free - sent - fee);
  const reaped = rest < existentialDeposit;
  const receiverAfter = rao(receiver.free + sent);
  if (receiverAfter < existentialDeposit) {
    throw refuse(
      'balance-too-low',
      `the receiver would hold less than the existential deposit of ${coinText(existentialDeposit)} TAO`,
      `send at least ${coinText(existentialDeposit - receiver.free)} TAO`,
    );
  }
  return {
    ...{ request, facts, call: transferCall(request), sent, receiverAfter, reaped },
    senderAfter: reaped ? rao(0n) : rest,
    lost: reaped ? rest : rao(0n),
  };
}

function amountOf({ amount, allowDeath }: Request, facts: Charged): Rao {
  const { sender, existentialDeposit, fee } = facts;
  const alive = spendable(sender, existentialDeposit);
  const most = (allowDeath ? expendable(sender, existentialDeposit) : alive) - fee;
  // The fee alone may never end the account.
  const canPay = fee <= alive && most > 0n;
  if (canPay && amount === 'all') return rao(most);
  if (canPay && amount !== 'all' && amount <= most) return amount;
  const what = amount === 'all' ? 'an amount' : `${coinText(amount)} TAO`;
  throw refuse(
    'balance-too-low',
    `${what} and a fee of ${coinText(fee)} are more than ${coinText(sender.free)} free TAO allow`,
    canPay
      ? `at most ${coinText(most)} TAO can be sent`
      : 'the account cannot pay for a transfer; fund it first',
  );
}

/** What may leave an account that may end; one with reserves or locks cannot, and keeps its deposit. */
function expendable(balance: AccountBalance, existentialDeposit: Rao): Rao {
  const { free, reserved, frozen } = balance;
  return reserved > 0n || frozen > 0n ? spendable(balance, existentialDeposit) : free;
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function transferCall({ dest, amount, allowDeath }: Request): Call {
  if (amount === 'all') return { kind: 'transferAll', dest, keepAlive: !allowDeath };
  return { kind: allowDeath ? 'transferAllowDeath' : 'transferKeepAlive', dest, amount };
}

/** All that may go changes with the balance; so does whether the account ends. */
export function amountMoved(shown: Plan, now: Plan): string | undefined {
  if (shown.sent !== now.sent) return 'the balance changed';
  return now.reaped && !shown.reaped
    ? 'the balance fell so far that the account would end'
    : undefined;
}
