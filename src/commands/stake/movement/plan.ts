import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import { refuse } from '../../../errors.js';
import { type Alpha, type AlphaUnits, coinText, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { alphaFor, taoFor } from '../../../units/trade.js';
import { spendable } from '../../spendable.js';
import { amountOf, nothingThere } from '../remove/plan.js';
import { movementCall } from './calls.js';
import type { Ends } from './limit.js';
import { type Locks, mustBeFree } from './locked.js';
import { type Passage, quotePassage } from './quote.js';
import { mustGoSomewhere, type Request } from './request.js';
import { GOES_ON_SINCE, HANDED_OVER_SINCE, KEPT_WITHIN_SINCE } from './runtime-rules.js';

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = Ends &
  Locks & {
    readonly specVersion: number;
    readonly balance: AccountBalance;
    readonly existentialDeposit: Rao;
    /** At the origin, and at the destination. */
    readonly stake: Alpha;
    readonly stakeThere: Alpha;
    readonly hotkeyOwners: readonly (readonly [hotkey: Ss58, owner: Ss58 | undefined])[];
    /** Whether both subnets let stake go to another coldkey. */
    readonly transferable: boolean;
  };

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: Call;
  readonly amount: AlphaUnits;
  /** Undefined within one subnet, where nothing is traded. */
  readonly passage: Passage | undefined;
  readonly freeAfter: Rao;
  /** Whether the coldkey has too little TAO for the fee; newer runtimes then take it from the alpha. */
  readonly feeInAlpha: boolean;
};

/** Turns a request and the chain's facts into what will be signed, or refuses. */
export function planMovement(request: Request, facts: Charged): Plan {
  const { call, amount, passage } = decide(request, facts);
  const feeInAlpha = paysInAlpha(call, facts);
  if (feeInAlpha) mustBeFree(request, amount, facts, alphaFor(facts.fee, facts.origin.price));
  const freeAfter = rao(facts.balance.free - (feeInAlpha ? 0n : facts.fee));
  return { request, facts, call, amount, passage, freeAfter, feeInAlpha };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const callOf = (request: Request, facts: Facts): Call => decide(request, facts).call;

function decide(request: Request, facts: Facts): Pick<Plan, 'call' | 'amount' | 'passage'> {
  const { from, to, rule, kind } = request;
  mustGoSomewhere(request);
  checkEnds(request, facts);
  if (facts.stake.units === 0n) throw nothingThere(from);
  const amount = amountOf({ position: from, stake: facts.stake }, request.amount);
  mustBeFree(request, amount, facts, 0n);
  if (from.netuid === to.netuid) {
    mustKeepWithin(facts);
    mustBeWorth(taoFor(amount, facts.origin.price), facts, 'at least');
    const call = movementCall(request, { amount, limit: undefined, least: undefined });
    return { call, amount, passage: undefined };
  }
  if (rule.kind === 'within') mustCompose(request, facts);
  const passage = quotePassage(facts, amount, rule, facts.specVersion);
  mustBeWorth(passage.tao, facts, 'more than');
  if (kind === 'transfer' && passage.least !== undefined) {
    mustBeWorth(taoFor(passage.least, facts.destination.price), facts, 'at least');
  }
  return { call: movementCall(request, { amount, ...passage }), amount, passage };
}

function checkEnds({ kind, from, to }: Request, facts: Facts): void {
  const { origin, destination, hotkeyOwners, transferable } = facts;
  for (const [netuid, { market }] of [
    [from.netuid, origin],
    [to.netuid, destination],
  ] as const) {
    if (market.open) continue;
    throw refuse(
      'not-allowed',
      `subnet ${netuid} lets no stake in or out: it has not been started`,
      'see what is open with `btcli subnet list`',
    );
  }
  for (const [hotkey, owner] of hotkeyOwners) {
    if (owner) continue;
    throw refuse(
      'not-found',
      `the chain does not know the hotkey ${hotkey}`,
      'only a hotkey that was registered on some subnet can hold stake',
    );
  }
  if (kind === 'transfer' && !transferable) {
    throw refuse(
      'not-allowed',
      from.netuid === to.netuid
        ? `subnet ${from.netuid} does not let stake go to another coldkey`
        : `subnet ${from.netuid} or ${to.netuid} does not let stake go to another coldkey`,
      'sell it with `btcli stake remove` and send the TAO with `btcli wallet transfer`',
    );
  }
}

/** Older runtimes sell the alpha and buy it back, at whatever price and for a fee. */
function mustKeepWithin({ specVersion, origin }: Facts): void {
  if (specVersion >= KEPT_WITHIN_SINCE || !origin.market.dynamic) return;
  throw refuse(
    'not-allowed',
    `this runtime (spec ${specVersion}) sells stake and buys it back even within a subnet, at whatever price`,
    'sell it with `btcli stake remove` and stake again with `btcli stake add`, each with its limit',
  );
}

/** Refuses a limit where the runtime would refuse the batch that it needs. */
function mustCompose({ kind, from, to }: Request, { specVersion }: Facts): void {
  const isMove = kind === 'move' && from.hotkey !== to.hotkey;
  if (isMove && specVersion >= HANDED_OVER_SINCE) return;
  if (!isMove && kind !== 'transfer') return;
  if (kind === 'transfer' && specVersion >= GOES_ON_SINCE) return;
  throw refuse(
    'not-allowed',
    `this runtime (spec ${specVersion}) cannot limit the price of a ${kind} into another subnet: stake that a block brought may not go on in the same block`,
    `use \`btcli stake swap\` first and \`btcli stake ${kind}\` in a later block, or add --no-limit`,
  );
}

function mustBeWorth(tao: Rao, { origin }: Facts, how: 'at least' | 'more than'): void {
  const { minimum } = origin.market;
  if (how === 'at least' ? tao >= minimum : tao > minimum) return;
  throw refuse(
    'amount-too-low',
    `this much is worth ${coinText(tao)} TAO, and stake on its way must be worth ${how} ${coinText(minimum)}`,
    'take more along',
  );
}

/** One call may pay its fee with the stake it is about; a batch may not. */
function paysInAlpha(call: Call, { fee, balance, existentialDeposit }: Charged): boolean {
  if (fee <= spendable(balance, existentialDeposit)) return false;
  if (call.kind !== 'batchAll') return true;
  throw refuse(
    'balance-too-low',
    `the coldkey cannot pay the fee of ${coinText(fee)} TAO, and two calls at once cannot pay it in alpha`,
    'fund the coldkey first',
  );
}

/** What the operator should see again: prices past the shown limit, or less than the shown least. */
export function movementMoved(shown: Plan, now: Plan): string | undefined {
  const [before, after] = [shown.passage, now.passage];
  if (!before || !after || before.limit === undefined || before.least === undefined)
    return undefined;
  return after.expected < before.least
    ? 'the pools give less than the least that was shown'
    : undefined;
}
