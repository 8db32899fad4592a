import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import { reserve, unreserve } from '../balances/reserve.js';

/** What a list costs as long as it is kept, in rao: something for the list and for each entry. */
export type Price = { readonly base: bigint; readonly each: bigint };

const ITEM = 20_000_000n;
const BYTE = 1_000_000n;

/** A new list of proxies has 40 bytes, and each proxy 33. */
export const PROXY_PRICE: Price = { base: ITEM + 40n * BYTE, each: 33n * BYTE };
/** A new list of announcements has 16 bytes, and each announcement 68. */
export const ANNOUNCEMENT_PRICE: Price = { base: ITEM + 16n * BYTE, each: 68n * BYTE };

export const depositOf = ({ base, each }: Price, count: number): bigint =>
  count === 0 ? 0n : base + each * BigInt(count);

/** Reserves what is missing of a deposit or frees what is too much, and gives the new one. */
export function adjustDeposit(
  context: Context,
  who: AccountId,
  old: bigint,
  price: Price,
  count: number,
): bigint {
  const next = depositOf(price, count);
  if (next > old) reserve(context, who, next - old);
  else unreserve(context, who, old - next);
  return next;
}
