import { call, dispatchInfo, type PostDispatch, type RuntimeCall } from '../../frame/call.js';
import type { Context } from '../../frame/context.js';
import { actualWeight, dispatch, type Outcome } from '../../frame/dispatch.js';
import { badOrigin, DispatchFailure } from '../../frame/failure.js';
import { narrowed } from '../../frame/origin.js';
import type { Type } from '../../scale/type.js';
import type { Origin } from '../../types/origin.js';
import { addWeights, refTime, type Weight } from '../../types/weight.js';
import { deposit, failure } from './event.js';

/** Calls one batch may hold. */
export const BATCHED_CALLS_LIMIT = 10_922;

type Batch = { readonly calls: readonly RuntimeCall[] };

const overhead = (base: bigint, each: bigint) => (calls: number) =>
  refTime(base + each * BigInt(calls), { reads: 1 });
const batchOverhead = overhead(19_500_000n, 5_500_000n);
const allOverhead = overhead(13_500_000n, 5_700_000n);
const forceOverhead = overhead(12_200_000n, 5_500_000n);

const announced = (own: (calls: number) => Weight) => ({
  weight: ({ calls }: Batch): Weight =>
    addWeights(own(calls.length), ...calls.map((each) => dispatchInfo(each).weight)),
  paysFee: ({ calls }: Batch) =>
    calls.some((each) => dispatchInfo(each).paysFee === 'Yes') ? ('Yes' as const) : 'No',
});

/** The calls that dispatch a list of calls: each ends differently at the first failure. */
export const batchCalls = (calls: Type<readonly RuntimeCall[]>) => ({
  /** Keeps what was done before the first failure, and succeeds. */
  batch: call({
    index: 0,
    args: { calls },
    ...announced(batchOverhead),
    run: (context, origin, args) => {
      let used = NOTHING_USED;
      for (const [index, each] of limited(origin, args).entries()) {
        const { outcome, weight } = step(context, origin, each);
        used = addWeights(used, weight);
        if (outcome.error) {
          const { error } = outcome;
          deposit(context, { tag: 'BatchInterrupted', value: { index, error } });
          return spent(used, batchOverhead(index + 1));
        }
        deposit(context, { tag: 'ItemCompleted' });
      }
      deposit(context, { tag: 'BatchCompleted' });
      return spent(used, batchOverhead(args.calls.length));
    },
  }),
  /** Undoes everything at the first failure, and fails with it. */
  batch_all: call({
    index: 2,
    args: { calls },
    ...announced(allOverhead),
    run: (context, origin, args) => {
      const inside = narrowed(origin, (each) => !isCall(each, 'batch_all'));
      let used = NOTHING_USED;
      for (const [index, each] of limited(origin, args).entries()) {
        const { outcome, weight } = step(context, inside, each);
        used = addWeights(used, weight);
        if (outcome.error) {
          throw new DispatchFailure(outcome.error, spent(used, allOverhead(index + 1)));
        }
        deposit(context, { tag: 'ItemCompleted' });
      }
      deposit(context, { tag: 'BatchCompleted' });
      return spent(used, allOverhead(args.calls.length));
    },
  }),
  /** Goes on after a failure. */
  force_batch: call({
    index: 4,
    args: { calls },
    ...announced(forceOverhead),
    run: (context, origin, args) => {
      let used = NOTHING_USED;
      let failed = false;
      for (const each of limited(origin, args)) {
        const { outcome, weight } = step(context, origin, each);
        used = addWeights(used, weight);
        failed ||= outcome.error !== undefined;
        deposit(
          context,
          outcome.error
            ? { tag: 'ItemFailed', value: { error: outcome.error } }
            : { tag: 'ItemCompleted' },
        );
      }
      deposit(context, { tag: failed ? 'BatchCompletedWithErrors' : 'BatchCompleted' });
      return spent(used, forceOverhead(args.calls.length));
    },
  }),
});

const isCall = ({ pallet, name }: RuntimeCall, ...names: readonly string[]): boolean =>
  pallet === 'Utility' && names.includes(name);

const isBatch = (each: RuntimeCall): boolean => isCall(each, 'batch', 'batch_all', 'force_batch');

/** Whether the call is anything but a batch that holds another batch. */
export const isFlat = (outer: RuntimeCall): boolean =>
  !isBatch(outer) || !(outer.args as Batch).calls.some(isBatch);

const NOTHING_USED = refTime(0n);

function limited(origin: Origin, { calls }: Batch): readonly RuntimeCall[] {
  if (origin.tag === 'None') throw badOrigin();
  if (calls.length > BATCHED_CALLS_LIMIT) throw failure('TooManyCalls');
  return calls;
}

function step(
  context: Context,
  origin: Origin,
  each: RuntimeCall,
): { outcome: Outcome; weight: Weight } {
  const outcome = dispatch(context, each, origin);
  return { outcome, weight: actualWeight(outcome, dispatchInfo(each).weight) };
}

const spent = (used: Weight, own: Weight): PostDispatch => ({
  actualWeight: addWeights(used, own),
});
