import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import { refuse } from '../../../errors.js';
import { coinText, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { spendable } from '../../spendable.js';

export type Request = { readonly from: Ss58; readonly dest: Ss58; readonly amount: Rao };

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
  readonly senderAfter: Rao;
  readonly receiverAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planTransfer(request: Request, facts: Charged): Plan {
  const { from, dest, amount } = request;
  const { sender, receiver, existentialDeposit, fee } = facts;
  if (amount === 0n) throw refuse('bad-input', 'the amount is zero', 'send at least one rao');
  if (from === dest) {
    throw refuse('bad-input', 'sender and receiver are the same account', 'check --dest');
  }
  const most = spendable(sender, existentialDeposit) - fee;
  if (amount > most) {
    throw refuse(
      'balance-too-low',
      `${coinText(amount)} TAO and a fee of ${coinText(fee)} are more than ${coinText(sender.free)} free TAO allow`,
      most > 0n
        ? `at most ${coinText(most)} TAO can be sent`
        : 'the account cannot pay for a transfer; fund it first',
    );
  }
  const senderAfter = rao(sender.free - amount - fee);
  const receiverAfter = rao(receiver.free + amount);
  if (receiverAfter < existentialDeposit) {
    throw refuse(
      'balance-too-low',
      `the receiver would hold less than the existential deposit of ${coinText(existentialDeposit)} TAO`,
      `send at least ${coinText(existentialDeposit - receiver.free)} TAO`,
    );
  }
  return { request, facts, call: transferCall(request), senderAfter, receiverAfter };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const transferCall = ({ dest, amount }: Request): Call => ({
  kind: 'transferKeepAlive',
  dest,
  amount,
});
