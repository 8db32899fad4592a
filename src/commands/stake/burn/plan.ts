import type { Call } from '../../../chain/call.js';
import type { StakeLock } from '../../../chain/locks.js';
import type { SellQuote, StakeMarket } from '../../../chain/stake.js';
import { refuse } from '../../../errors.js';
import {
  type Alpha,
  type AlphaUnits,
  alpha,
  coinText,
  type Rao,
  type RaoPerAlpha,
} from '../../../units/money.js';
import { afterSwapFee, taoFor } from '../../../units/trade.js';
import { freeAfter, type Payer } from '../../payer.js';
import type { TypedApproval } from '../../road/operation-spec.js';
import type { Position } from '../position.js';

/** Burnt alpha stays counted as issued; recycled alpha may be issued again. */
export type Way = 'burn' | 'recycle';

export type Request = Position & {
  readonly way: Way;
  /** `all` is what the position holds at the block of the plan. */
  readonly amount: AlphaUnits | 'all';
  /** The amount that was said to be gone for good; undefined where it is asked for. */
  readonly named: AlphaUnits | 'all' | undefined;
};

export type Facts = Payer & {
  readonly market: StakeMarket;
  readonly stake: Alpha;
  readonly price: RaoPerAlpha;
  readonly quote: SellQuote | undefined;
  /** Undefined where the runtime knows no locks. */
  readonly lock: Pick<StakeLock, 'locked' | 'available'> | undefined;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Destruction;
  /** What a sale would bring instead. */
  readonly wouldBring: Rao;
  readonly left: Alpha;
  readonly freeAfter: Rao;
};

type Destruction = Extract<Call, { kind: 'burnAlpha' | 'recycleAlpha' }>;

export const destroyCall = (
  { way, hotkey, netuid, amount }: Request,
  { stake }: Pick<Facts, 'stake'>,
): Destruction => ({
  kind: way === 'burn' ? 'burnAlpha' : 'recycleAlpha',
  ...{ hotkey, netuid, amount: amount === 'all' ? stake.units : amount },
});

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planDestruction(request: Request, facts: Plan['facts']): Plan {
  const call = destroyCall(request, facts);
  checkAmount(call, request, facts);
  checkNamed(call, request);
  const { market, stake, price, quote } = facts;
  return {
    ...{ request, facts, call },
    wouldBring: quote?.receives ?? taoFor(afterSwapFee(call.amount, market.feeRate), price),
    left: alpha(request.netuid, stake.units - call.amount),
    freeAfter: freeAfter(facts),
  };
}

function checkAmount(
  { amount }: Destruction,
  { coldkey, hotkey, netuid }: Request,
  { market, stake, lock }: Facts,
): void {
  if (netuid === 0) {
    throw refuse('not-allowed', 'root stake is TAO, which cannot be destroyed', 'name a subnet');
  }
  if (!market.open) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} has not started`,
      'wait until its owner starts it',
    );
  }
  if (stake.units === 0n) {
    throw refuse(
      'not-found',
      `${coldkey} has no stake on ${hotkey} in subnet ${netuid}`,
      'see what there is with `btcli stake list`',
    );
  }
  if (amount === 0n) throw refuse('bad-input', 'the amount is zero', 'name at least one unit');
  if (amount > stake.units) {
    throw refuse(
      'balance-too-low',
      `${coinText(amount)} alpha is more than the ${coinText(stake.units)} staked`,
      'name less, or everything with --all',
    );
  }
  if (lock && lock.locked.units > 0n && amount > lock.available.units) {
    throw refuse(
      'not-allowed',
      `${coinText(lock.locked.units)} alpha are locked; ${coinText(lock.available.units)} can be destroyed`,
      'see the locks with `btcli stake lock list`',
    );
  }
}

/** An amount named beforehand must be the very one that would be destroyed. */
function checkNamed({ amount }: Destruction, { named, amount: asked }: Request): void {
  if (named === undefined || named === amount || named === asked) return;
  const said = named === 'all' ? 'all' : coinText(named);
  throw refuse(
    'declined',
    `--destroy-for-good names ${said} alpha, but ${coinText(amount)} would be destroyed`,
    'name exactly what is to be gone',
  );
}

/** The amount is typed once more, unless it was named beforehand. */
export const typedAmount = ({ request, call }: Plan): TypedApproval | undefined =>
  request.named === undefined
    ? {
        question: `Nothing brings it back. Type ${coinText(call.amount)} to destroy it:`,
        answer: coinText(call.amount),
        option: '--yes and --destroy-for-good <alpha>',
      }
    : undefined;

/** What would be destroyed is what was shown. */
export const destructionMoved = (shown: Plan, now: Plan): string | undefined =>
  shown.call.amount === now.call.amount ? undefined : 'the position changed';
