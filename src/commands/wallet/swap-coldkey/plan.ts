import type { Call } from '../../../chain/call.js';
import type { ColdkeySwapTerms, NewColdkey, PendingColdkeySwap } from '../../../chain/key-swap.js';
import type { BlockRef } from '../../../units/block.js';
import { type Rao, rao } from '../../../units/money.js';
import { freeAfter, type Payer } from '../../payer.js';
import { checkStep } from './checks.js';
import type { Request } from './request.js';

export type Facts = Payer & {
  readonly at: BlockRef;
  readonly pending: PendingColdkeySwap | undefined;
  readonly terms: ColdkeySwapTerms;
  /** What is known of the new coldkey, where one was named. */
  readonly target: NewColdkey | undefined;
  /** An older runtime: it swaps by itself, and takes the cost then. */
  readonly schedules: boolean;
  /** Milliseconds. */
  readonly blockTime: number | undefined;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Call;
  /** What the step costs beside its fee. */
  readonly cost: Rao;
  readonly freeAfter: Rao;
  /** Where a swap is announced: the first block in which it may happen. */
  readonly from: number | undefined;
};

export function stepCall({ step, newColdkey }: Request, { schedules, target }: Facts): Call {
  if (step === 'dispute') return { kind: 'disputeColdkeySwap' };
  if (step === 'clear') return { kind: 'clearColdkeySwap' };
  if (newColdkey === null || !target) throw new Error(`${step} needs a new coldkey`);
  if (step === 'execute') return { kind: 'swapColdkeyAnnounced', newColdkey };
  return schedules
    ? { kind: 'scheduleColdkeySwap', newColdkey }
    : { kind: 'announceColdkeySwap', newColdkeyHash: target.hash };
}

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planStep(request: Request, facts: Plan['facts']): Plan {
  checkStep(request, facts);
  const { at, terms, pending, schedules } = facts;
  const announces = request.step === 'announce';
  // Only the first announcement is charged; a schedule must be affordable now, and is charged later.
  const due = announces && (schedules || pending === undefined) ? terms.cost : rao(0n);
  const left = freeAfter(facts, due);
  const cost = schedules ? rao(0n) : due;
  const everything = request.step === 'execute';
  return {
    ...{ request, facts, call: stepCall(request, facts), cost },
    freeAfter: everything ? rao(0n) : rao(left + due - cost),
    from: announces ? at.number + 1 + terms.delay : undefined,
  };
}

/** An announcement that came, went or changed is what every step is about. */
export function announcementMoved(shown: Plan, now: Plan): string | undefined {
  const [before, after] = [shown.facts.pending, now.facts.pending];
  return before?.newColdkeyHash === after?.newColdkeyHash &&
    before?.from === after?.from &&
    before?.disputedAt === after?.disputedAt
    ? undefined
    : 'the announcement changed';
}
