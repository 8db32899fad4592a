import type { Told } from './events.js';

export type WithoutFee = {
  readonly events: readonly Told[];
  /** Rao that whoever paid for the extrinsic is short of; the amount hangs on the runtime's weights. */
  readonly paid: { readonly who: string; readonly rao: bigint } | undefined;
};

/**
 * The events without those of the fee, which is taken before the call; what was taken too much is given
 * back after it. How much it is differs between the runtimes; all else an extrinsic does must not.
 */
export function withoutFee(events: readonly Told[]): WithoutFee {
  const end = events.findIndex(({ name }) => name === 'transactionPayment.TransactionFeePaid');
  const [who = '', owed = '0'] = events[end]?.values ?? [];
  const fee = BigInt(owed);
  const rest = end < 0 ? events : events.filter((_, index) => index !== end);
  const paid = end < 0 ? undefined : { who: JSON.parse(who) as string, rao: fee };
  const amountOf = (event: Told | undefined, name: string) =>
    event?.name === name && event.values[0] === who ? BigInt(event.values[1] ?? '0') : undefined;
  const taken = amountOf(events[0], 'balances.Withdraw');
  const returned = amountOf(events[end - 1], 'balances.Deposit');
  if (taken === undefined) return { events: rest, paid };
  const last = taken === fee + (returned ?? -1n) ? end - 1 : end;
  if (last === end && taken !== fee) return { events: rest, paid };
  return { events: [...events.slice(1, last), ...events.slice(end + 1)], paid };
}
