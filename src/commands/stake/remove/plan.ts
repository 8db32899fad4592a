import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { SellQuote } from '../../../chain/stake.js';
import { refuse } from '../../../errors.js';
import {
  type Alpha,
  type AlphaUnits,
  coinText,
  type Netuid,
  type Rao,
  rao,
} from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { alphaFor, beforeSwapFee } from '../../../units/trade.js';
import { spendable } from '../../spendable.js';
import type { Position } from '../position.js';
import { together } from '../trade/batch.js';
import { type PoolsByNetuid, walkPools } from '../trade/pools.js';
import type { PriceRule } from '../trade/price-rule.js';
import { quoteSale, type Sale, sellCall } from '../trade/sale.js';
import type { Scope } from '../trade/scope.js';
import type { AvailableByNetuid } from '../trade/unlocked.js';
import { mustBeFree } from './locked.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly scope: Scope;
  /** Of each position; `all` is what it holds at the block of the plan. */
  readonly amount: AlphaUnits | 'all';
  readonly rule: PriceRule;
};

/** A position as it is. */
export type Held = { readonly position: Position; readonly stake: Alpha };

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = {
  readonly balance: AccountBalance;
  readonly existentialDeposit: Rao;
  readonly held: readonly Held[];
  /** Positions that were named and hold nothing. */
  readonly empty: readonly Position[];
  readonly pools: PoolsByNetuid;
  readonly available: AvailableByNetuid;
  /** What the runtime says that the first sale into each pool brings, where it says so. */
  readonly told: ReadonlyMap<Netuid, SellQuote>;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: Call;
  readonly sales: readonly Sale[];
  readonly expected: Rao;
  /** At least, where there is a limit and all is sold, with the fee paid in TAO. */
  readonly freeAfter: Rao;
  /** Whether the coldkey has too little TAO for the fee; newer runtimes then take it from the alpha. */
  readonly feeInAlpha: boolean;
};

/** Turns a request and the chain's facts into what will be signed, or refuses. */
export function planStakeRemove(request: Request, facts: Charged): Plan {
  const { balance, fee } = facts;
  const sales = salesOf(request, facts);
  const feeInAlpha = paysInAlpha(sales.length, facts);
  if (feeInAlpha) mustBeFree(takenFrom(request, facts), facts, fee);
  const brings = sum(sales.map(({ least, expected }) => least ?? expected));
  return {
    ...{ request, facts, sales, feeInAlpha },
    call: callOf(sales, request.rule),
    expected: sum(sales.map(({ expected }) => expected)),
    freeAfter: rao(balance.free + brings - (feeInAlpha ? 0n : fee)),
  };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const unstakeCall = (request: Request, facts: Facts): Call =>
  callOf(salesOf(request, facts), request.rule);

const callOf = (sales: readonly Sale[], rule: PriceRule): Call =>
  together(
    sales.map((sale) => sellCall(sale, rule)),
    true,
  );

function salesOf(request: Request, facts: Facts): readonly Sale[] {
  const [first] = facts.empty;
  if (facts.held.length === 0 && first) throw nothingThere(first);
  mustBeFree(takenFrom(request, facts), facts);
  const walk = walkPools(facts.pools);
  return facts.held.map((held) => {
    const amount = amountOf(held, request.amount);
    const { position, stake } = held;
    const told = facts.told.get(position.netuid);
    const sale = quoteSale(position, amount, request.rule, walk, told);
    if (amount < stake.units) checkWorth(sale, facts);
    return sale;
  });
}

const takenFrom = ({ amount }: Request, { held }: Facts) =>
  held.map((each) => ({ ...each, amount: amountOf(each, amount) }));

/** What is sold of a position. */
export function amountOf({ stake }: Held, asked: AlphaUnits | 'all'): AlphaUnits {
  const amount = asked === 'all' ? stake.units : asked;
  if (amount === 0n) throw refuse('bad-input', 'the amount is zero', 'sell at least one unit');
  if (amount <= stake.units) return amount;
  throw refuse(
    'balance-too-low',
    `${coinText(amount)} alpha is more than the ${coinText(stake.units)} staked`,
    `sell at most ${coinText(stake.units)}, or everything with --all`,
  );
}

/** A part that is left over must have been worth selling. */
function checkWorth({ position, amount, expected, price }: Sale, { pools }: Facts): void {
  const market = pools.get(position.netuid)?.market;
  if (!market || expected >= market.minimum) return;
  const least = beforeSwapFee(alphaFor(market.minimum, price), market.feeRate);
  throw refuse(
    'amount-too-low',
    `${coinText(amount)} alpha brings ${coinText(expected)} TAO, less than the minimum of ${coinText(market.minimum)}`,
    `sell more than ${coinText(least)} alpha, or everything with --all`,
  );
}

/** One sale may pay its fee with what it sells; a batch may not. */
function paysInAlpha(count: number, { fee, balance, existentialDeposit }: Charged): boolean {
  if (fee <= spendable(balance, existentialDeposit)) return false;
  if (count === 1) return true;
  throw refuse(
    'balance-too-low',
    `the coldkey cannot pay the fee of ${coinText(fee)} TAO, and several sales at once cannot pay it in alpha`,
    'sell one position by itself first',
  );
}

/** The refusal of a position without stake. */
export const nothingThere = ({ coldkey, hotkey, netuid }: Position) =>
  refuse(
    'not-found',
    `${coldkey} has no stake on ${hotkey} in subnet ${netuid}`,
    'see what there is with `btcli stake list`',
  );

const sum = (amounts: readonly Rao[]): Rao => rao(amounts.reduce<bigint>((a, b) => a + b, 0n));
