import type { WeightCall } from '../../../chain/calls/weight-call.js';
import { type Plan as CommitPlan, commitCall, planCommitWeights } from '../commit/plan.js';
import { type Plan as LockPlan, lockCall, planTimelocked } from '../commit-timelocked/plan.js';
import type { Remark } from '../lint/finding.js';
import { remarksOn } from '../lint/remarks.js';
import type { FactsByMode } from './facts-by-mode.js';
import { type Plan, planWeights, weightsCall } from './plan.js';
import type { SetRequest } from './request.js';

/** A plan of one mode, and why it is that. */
export type PlanByMode = {
  readonly why: string;
  readonly call: WeightCall;
  readonly remarks: readonly Remark[];
  /** Uids whose weight is too small beside the largest to be told from zero. */
  readonly leftOut: readonly number[];
} & (
  | { readonly mode: 'plain'; readonly plan: Plan }
  | { readonly mode: 'hash'; readonly plan: CommitPlan }
  | { readonly mode: 'timelock'; readonly plan: LockPlan }
);

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planByMode(request: SetRequest, found: FactsByMode): PlanByMode {
  const { why, facts } = found;
  const { uids } = weightsCall(request, facts.rules);
  const common = {
    why,
    remarks: remarksOn(request, facts, uids),
    leftOut: request.weights.map(({ uid }) => uid).filter((uid) => !uids.includes(uid)),
  };
  switch (found.mode) {
    case 'plain': {
      const plan = planWeights(request, found.facts);
      return { ...common, mode: found.mode, plan, call: plan.call };
    }
    case 'hash': {
      const plan = planCommitWeights(request, found.facts);
      return { ...common, mode: found.mode, plan, call: plan.call };
    }
    case 'timelock': {
      const plan = planTimelocked(request, found.facts);
      return { ...common, mode: found.mode, plan, call: plan.call };
    }
  }
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function callByMode(request: SetRequest, found: FactsByMode): WeightCall {
  switch (found.mode) {
    case 'plain':
      return weightsCall(request, found.facts.rules);
    case 'hash':
      return commitCall(request, found.facts);
    case 'timelock':
      return lockCall(request, found.facts);
  }
}
