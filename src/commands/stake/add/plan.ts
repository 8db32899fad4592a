import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { SigningTerms } from '../../../chain/outcome.js';
import type { BuyQuote } from '../../../chain/stake.js';
import { refuse } from '../../../errors.js';
import { type Alpha, coinText, type Netuid, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { beforeSwapFee } from '../../../units/trade.js';
import type { SigningInput } from '../../operation.js';
import { spendable } from '../../spendable.js';
import type { Position } from '../position.js';
import { together } from '../trade/batch.js';
import { type PoolsByNetuid, walkPools } from '../trade/pools.js';
import type { PriceRule } from '../trade/price-rule.js';
import { buyCall, type Purchase, quotePurchase } from '../trade/purchase.js';
import type { Scope } from '../trade/scope.js';
import { checkTarget } from './target.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly scope: Scope;
  /** Of each position; `all` is an equal part of what can be spent at the block of the plan. */
  readonly amount: Rao | 'all';
  readonly rule: PriceRule;
  /** What the fee is worked out with that comes off before `all` is split; without it another pays. */
  readonly feeTerms?: FeeTerms;
};

type FeeTerms = Pick<SigningTerms, 'era' | 'tip'> &
  Partial<Pick<SigningTerms, 'nonce'>> &
  Pick<SigningInput, 'shield' | 'noShield'>;

/** A position to stake in, as it is. */
export type Place = {
  readonly position: Position;
  readonly stake: Alpha;
  readonly hotkeyOwner: Ss58 | undefined;
};

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = {
  readonly balance: AccountBalance;
  readonly existentialDeposit: Rao;
  readonly places: readonly Place[];
  readonly pools: PoolsByNetuid;
  /** Of the subnets that take no stake yet, those that nobody owns. */
  readonly ownerless: ReadonlySet<Netuid>;
  /** What the runtime says that the first purchase in each pool brings, where it says so. */
  readonly told: ReadonlyMap<Netuid, BuyQuote>;
  /** Of each position. */
  readonly amount: Rao;
  /** What an equal split of everything leaves: less than one rao for each position. */
  readonly remainder: Rao;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: Call;
  readonly purchases: readonly Purchase[];
  readonly spent: Rao;
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into what will be signed, or refuses. */
export function planStakeAdd(request: Request, facts: Charged): Plan {
  checkPlaces(facts);
  const spent = spentBy(facts);
  checkBalance(spent, facts);
  const purchases = purchasesOf(request, facts);
  return {
    ...{ request, facts, purchases, spent },
    call: callOf(purchases),
    freeAfter: rao(facts.balance.free - spent - facts.fee),
  };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function stakeCall(request: Request, facts: Facts): Call {
  checkPlaces(facts);
  const isCovered = spentBy(facts) <= spendable(facts.balance, facts.existentialDeposit);
  if (isCovered) return callOf(purchasesOf(request, facts));
  // Refused once its fee is known, for what the coldkey has and not for what the pools give.
  return unquotedCall(request.rule, facts);
}

/** The calls at the prices of now, whatever the pools would say to their amounts. */
const unquotedCall = (rule: PriceRule, { places, pools, amount }: Facts): Call =>
  together(
    places.map(({ position }) => {
      const { price } = pools.get(position.netuid) ?? {};
      if (price === undefined) throw new Error('a pool was not read');
      return buyCall(position, amount, price, rule);
    }),
    true,
  );

const spentBy = ({ places, amount }: Facts): Rao => rao(amount * BigInt(places.length));

const callOf = (purchases: readonly Purchase[]): Call =>
  together(
    purchases.map(({ call }) => call),
    true,
  );

function purchasesOf({ rule }: Request, facts: Facts): readonly Purchase[] {
  const walk = walkPools(facts.pools);
  return facts.places.map(({ position }) => {
    const told = facts.told.get(position.netuid);
    return quotePurchase(position, facts.amount, rule, walk, told);
  });
}

function checkPlaces(facts: Facts): void {
  for (const place of facts.places) {
    checkTarget(place, facts);
    checkAmount(facts, place.position);
  }
}

/** The least that a pool with this fee takes. */
function leastIn({ pools }: Facts, { netuid }: Position): Rao {
  const { minimum, feeRate } = pools.get(netuid)?.market ?? { minimum: rao(0n), feeRate: 0 };
  return beforeSwapFee(minimum, feeRate);
}

function checkAmount(facts: Facts, position: Position): void {
  const { amount } = facts;
  if (amount === 0n) throw refuse('bad-input', 'the amount is zero', 'stake at least one rao');
  const least = leastIn(facts, position);
  if (amount >= least) return;
  throw refuse(
    'amount-too-low',
    `${coinText(amount)} TAO is below the minimum stake`,
    `stake at least ${coinText(least)} TAO in each position`,
  );
}

function checkBalance(spent: Rao, facts: Charged): void {
  const { fee, balance, existentialDeposit, places } = facts;
  const most = rao(spendable(balance, existentialDeposit) - fee);
  if (spent <= most) return;
  const each = most > 0n ? rao(most / BigInt(places.length)) : rao(0n);
  const isEnough = places.every(({ position }) => each >= leastIn(facts, position));
  throw refuse(
    'balance-too-low',
    `${coinText(spent)} TAO and a fee of ${coinText(fee)} are more than ${coinText(balance.free)} free TAO allow`,
    isEnough
      ? `at most ${coinText(each)} TAO can be staked${places.length > 1 ? ' in each position' : ''}`
      : 'the coldkey cannot stake the minimum; fund it first',
  );
}
