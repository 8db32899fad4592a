import type { WeightCall } from '../../../chain/calls/weight-call.js';
import { Refusal, refuse } from '../../../errors.js';
import type { Hidden } from '../../../units/hidden.js';
import type { Ss58 } from '../../../units/ss58.js';
import {
  planCommitWeights,
  type Facts as SubnetFacts,
  type Plan as SubnetPlan,
} from '../commit/plan.js';
import type { CommitRequest } from '../committing/request.js';
import type { SubnetWeights } from './rows-file.js';

/** Commits to several subnets at once, each to its first mechanism. */
export type Request = {
  readonly hotkey: Ss58;
  readonly subnets: readonly (SubnetWeights & { readonly salt: Hidden<readonly number[]> })[];
};

export type Facts = { readonly subnets: readonly SubnetFacts[] };

export type Plan = {
  readonly request: Request;
  readonly subnets: readonly SubnetPlan[];
  readonly call: BatchCall;
};

export type BatchCall = Extract<WeightCall, { kind: 'batchCommitWeights' }>;

/** Turns a request and the chain's facts into the one call to sign; refuses where one subnet would. */
export function planBatch(request: Request, facts: Facts): Plan {
  const subnets = requestsOf(request).map((each, at) => {
    const own = facts.subnets[at];
    if (!own) throw new Error(`subnet ${each.netuid} was not read`);
    return named(each, () => planCommitWeights(each, own));
  });
  return { request, subnets, call: batchCall(request, facts) };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const batchCall = ({ subnets }: Request, facts: Facts): BatchCall => ({
  kind: 'batchCommitWeights',
  commits: subnets.map(({ netuid }, at) => {
    const own = facts.subnets[at];
    if (!own) throw new Error(`subnet ${netuid} was not read`);
    return { netuid, commitHash: own.hash };
  }),
});

/** One request for each subnet. */
export const requestsOf = ({ hotkey, subnets }: Request): readonly CommitRequest[] =>
  subnets.map((each) => ({ ...each, hotkey, mechanism: 0, versionKey: undefined }));

/** The same refusal, saying which subnet it is about. */
function named<T>({ netuid }: CommitRequest, plan: () => T): T {
  try {
    return plan();
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    const { code, message, hint, details } = reason;
    throw refuse(code, `subnet ${netuid}: ${message}`, hint, details);
  }
}
