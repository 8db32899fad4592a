import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import { refuse } from '../../../errors.js';
import { type Alpha, coinText, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { spendable } from '../../spendable.js';
import { together } from '../trade/batch.js';
import type { PriceRule } from '../trade/price-rule.js';
import { type Sale, sellAllCall } from '../trade/sale.js';
import type { Scope } from '../trade/scope.js';
import { type Sorted, type Sorting, sortExits } from './sort.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly scope: Scope;
  readonly rule: PriceRule;
};

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = Sorting & {
  readonly balance: AccountBalance;
  readonly existentialDeposit: Rao;
  /** What root stake of the hotkeys in question has earned and nobody claimed. */
  readonly unclaimed: readonly { readonly hotkey: Ss58; readonly owed: Alpha }[];
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = Sorted & {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: Call;
  readonly expected: Rao;
  readonly freeAfter: Rao;
  readonly feeInAlpha: boolean;
};

/** Turns a request and the chain's facts into what will be signed, or refuses. */
export function planExit(request: Request, facts: Charged): Plan {
  const { sales, stays } = sorted(request, facts);
  const feeInAlpha = paysInAlpha(sales, facts);
  const brings = sum(sales.map(({ least, expected }) => least ?? expected));
  return {
    ...{ request, facts, sales, stays, feeInAlpha, call: callOf(sales) },
    expected: sum(sales.map(({ expected }) => expected)),
    freeAfter: rao(facts.balance.free + brings - (feeInAlpha ? 0n : facts.fee)),
  };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const exitCall = (request: Request, facts: Facts): Call =>
  callOf(sorted(request, facts).sales);

const callOf = (sales: readonly Sale[]): Call => together(sales.map(sellAllCall), true);

function sorted({ coldkey, rule }: Request, facts: Facts): Sorted {
  if (facts.held.length === 0) {
    throw refuse(
      'not-found',
      `nothing is left to exit: ${coldkey} has no such stake`,
      'see what there is with `btcli stake list`',
    );
  }
  const { sales, stays } = sortExits(facts, rule);
  const [first] = stays;
  if (sales.length > 0 || !first) return { sales, stays };
  const { hotkey, netuid } = first.position;
  const others = stays.length > 1 ? `, and ${stays.length - 1} more stay` : '';
  throw refuse(
    'not-allowed',
    `nothing can be sold now: on ${hotkey} in subnet ${netuid}, ${first.said}${others}`,
    'allow more with --tolerance, or see the positions with `btcli stake list`',
  );
}

/** One sale may pay its fee with what it sells; a batch may not. */
function paysInAlpha(
  sales: readonly Sale[],
  { fee, balance, existentialDeposit }: Charged,
): boolean {
  if (fee <= spendable(balance, existentialDeposit)) return false;
  if (sales.length === 1) return true;
  throw refuse(
    'balance-too-low',
    `the coldkey cannot pay the fee of ${coinText(fee)} TAO, and several sales at once cannot pay it in alpha`,
    'exit one position by itself first',
  );
}

const sum = (amounts: readonly Rao[]): Rao => rao(amounts.reduce<bigint>((a, b) => a + b, 0n));
