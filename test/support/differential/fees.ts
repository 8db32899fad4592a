import type { Told } from './events.js';

export type WithoutFee = {
  readonly events: readonly Told[];
  /** Rao that whoever paid for the extrinsic is short of; the amount hangs on the runtime's weights. */
  readonly paid: { readonly who: string; readonly rao: bigint } | undefined;
};

/** What the payment of a fee writes: taken before the call, given back and passed on to the author after it. */
const BEFORE = 'balances.Withdraw';
const AFTER = ['balances.Deposit', 'system.NewAccount', 'balances.Endowed'];

/**
 * The events without those of the fee. How much it is and whether the author gets it differs between
 * the runtimes; all else an extrinsic does must not.
 */
export function withoutFee(events: readonly Told[]): WithoutFee {
  const end = events.findIndex(({ name }) => name === 'transactionPayment.TransactionFeePaid');
  const receipt = events[end];
  if (!receipt) return { events, paid: undefined };
  const [who = '', fee = '0'] = receipt.values;
  const [first] = events;
  const taken = first?.name === BEFORE && first.values[0] === who;
  let last = end;
  while (taken && AFTER.includes(events[last - 1]?.name ?? '')) last -= 1;
  return {
    events: [...events.slice(taken ? 1 : 0, last), ...events.slice(end + 1)],
    paid: { who: JSON.parse(who), rao: BigInt(fee) },
  };
}
