import type { AccountId } from '../../../src/localnet/builtin/types/account.js';
import type { Ss58 } from '../../../src/units/ss58.js';
import { accountAt, placeOf } from './books.js';

/** What a report says has changed. */
export type Told = {
  readonly tao: ReadonlyMap<AccountId, bigint>;
  /** By position: how much more or less alpha there is, and how much there is now where it is told. */
  readonly alpha: ReadonlyMap<string, { readonly by: bigint; readonly now?: bigint }>;
  /** Coldkeys of whose positions the report does not tell all. */
  readonly untold: ReadonlySet<AccountId>;
  /** TAO that nobody has any more: on a chain without authors the fee, and what a dead account held. */
  readonly gone: bigint;
};

type Tao = { readonly rao: string };
type Alpha = { readonly units: string };
type Trade = {
  readonly hotkey: Ss58;
  readonly netuid: number;
  readonly stake: Alpha;
  readonly spent?: Tao;
  readonly sold?: Alpha;
  readonly received: Tao & Alpha;
};
type Place = { readonly coldkey: Ss58; readonly hotkey: Ss58; readonly netuid: number };
type Data = {
  readonly account: Ss58;
  readonly feePaid: Tao;
  readonly trades: readonly Trade[];
  readonly plan: { readonly amount: Alpha };
  readonly from: Place;
  readonly to: Place;
  readonly received: Alpha;
  readonly kept: Alpha | null;
  readonly stake: Alpha;
  readonly stakeThere: Alpha;
  readonly destroyed: Alpha;
  readonly amount: Tao;
} & Place;
type Payment = {
  readonly from: Ss58;
  readonly to: Ss58;
  readonly amount: Tao;
  readonly plan: { readonly lost: Tao };
};

const rao = ({ rao: digits }: Tao) => BigInt(digits);
const units = ({ units: digits }: Alpha) => BigInt(digits);

/** Reads the changes out of the answer of a command that succeeded. */
export function toldBy(words: string, answer: object): Told {
  const data = answer as Data;
  const { account, feePaid } = data;
  const tao = new Map<AccountId, bigint>();
  const alpha = new Map<string, { by: bigint; now?: bigint }>();
  const untold = new Set<AccountId>();
  let gone = rao(feePaid);
  const pay = (who: Ss58, by: bigint) =>
    tao.set(accountAt(who), (tao.get(accountAt(who)) ?? 0n) + by);
  const hold = ({ hotkey, coldkey, netuid }: Place, by: bigint, now?: bigint) => {
    const place = placeOf(hotkey, coldkey, netuid);
    const before = alpha.get(place)?.by ?? 0n;
    alpha.set(place, { by: before + by, ...(now !== undefined && { now }) });
  };
  pay(account, -gone);
  switch (words) {
    case 'stake add':
      for (const each of data.trades) {
        pay(account, -rao(each.spent ?? each.received));
        hold({ ...each, coldkey: account }, units(each.received), units(each.stake));
      }
      break;
    case 'stake remove':
    case 'stake exit':
      for (const each of data.trades) {
        pay(account, rao(each.received));
        hold({ ...each, coldkey: account }, -units(each.sold ?? each.received), units(each.stake));
      }
      break;
    case 'stake move':
    case 'stake swap':
    case 'stake transfer': {
      const { from, to, kept } = data;
      hold(from, -units(data.plan.amount), units(data.stake));
      if (kept) hold({ ...from, netuid: to.netuid }, units(kept));
      hold(to, units(data.received), units(data.stakeThere));
      break;
    }
    case 'stake burn':
    case 'stake recycle':
      hold(data, -units(data.destroyed), units(data.stake));
      break;
    case 'stake claims claim':
      untold.add(accountAt(account));
      break;
    case 'wallet transfer': {
      const { from, to, amount, plan } = answer as Payment;
      gone += rao(plan.lost);
      pay(from, -rao(amount) - rao(plan.lost));
      pay(to, rao(amount));
      break;
    }
  }
  return { tao, alpha, untold, gone };
}
