import type { ChainEvent } from '../chain/outcome.js';
import { type Rao, rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** The fee an extrinsic was charged, without its tip; zero where nothing was. */
export function feePaidIn(events: readonly ChainEvent[]): Rao {
  const { whole, tip } = chargeIn(events);
  return rao(whole > tip ? whole - tip : 0n);
}

/** What an extrinsic took from an account beside its fee and tip, net of what it gave back (Balances events). */
export function takenFrom(account: Ss58, events: readonly ChainEvent[]): Rao {
  const moved = events.filter(({ pallet }) => pallet === 'Balances').map(movement);
  const net = moved.reduce(
    (sum, { from, to, amount }) =>
      sum + (from === account ? amount : 0n) - (to === account ? amount : 0n),
    0n,
  );
  const { who, whole } = chargeIn(events);
  // A proxy pays the fee, and the account it acts for everything else.
  return rao(who === account ? net - whole : net);
}

/** TransactionPayment.TransactionFeePaid, in rao; its actual fee has the tip in it. */
function chargeIn(events: readonly ChainEvent[]) {
  const { fields = {} } = events.find(({ name }) => name === 'TransactionFeePaid') ?? {};
  const whole = BigInt(fields.actualFee ?? fields.actual_fee ?? '0');
  return { who: fields.who, whole, tip: BigInt(fields.tip ?? '0') };
}

function movement({ name, fields }: ChainEvent) {
  const amount = BigInt(fields.amount ?? '0');
  if (name === 'Transfer') return { from: fields.from, to: fields.to, amount };
  if (name === 'Withdraw') return { from: fields.who, to: undefined, amount };
  if (name === 'Deposit') return { from: undefined, to: fields.who, amount };
  return { from: undefined, to: undefined, amount: 0n };
}
