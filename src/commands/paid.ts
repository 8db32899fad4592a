import type { ChainEvent } from '../chain/outcome.js';
import { type Rao, rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** The fee an extrinsic was charged (TransactionPayment.TransactionFeePaid); none is zero. */
export function feePaidIn(events: readonly ChainEvent[]): Rao {
  const paid = events.find(({ name }) => name === 'TransactionFeePaid');
  return rao(BigInt(paid?.fields.actualFee ?? paid?.fields.actual_fee ?? '0'));
}

/** What an extrinsic took from an account beside its fee, net of what it gave back (Balances events). */
export function takenFrom(account: Ss58, events: readonly ChainEvent[]): Rao {
  const moved = events.filter(({ pallet }) => pallet === 'Balances').map(movement);
  const net = moved.reduce(
    (sum, { from, to, amount }) =>
      sum + (from === account ? amount : 0n) - (to === account ? amount : 0n),
    0n,
  );
  return rao(net - feePaidIn(events));
}

function movement({ name, fields }: ChainEvent) {
  const amount = BigInt(fields.amount ?? '0');
  if (name === 'Transfer') return { from: fields.from, to: fields.to, amount };
  if (name === 'Withdraw') return { from: fields.who, to: undefined, amount };
  if (name === 'Deposit') return { from: undefined, to: fields.who, amount };
  return { from: undefined, to: undefined, amount: 0n };
}
