import { failure } from '../pallets/system/error.js';
import type { DispatchError, DispatchResult } from '../types/dispatch-error.js';
import type { Origin } from '../types/origin.js';
import type { Pays, Weight } from '../types/weight.js';
import { minWeight } from '../types/weight.js';
import type { DispatchInfo, PostDispatch, RuntimeCall } from './call.js';
import type { Context } from './context.js';
import { DispatchFailure } from './failure.js';

/** How a dispatched call ended; a failed one has left no trace in storage. */
export type Outcome = { readonly post: PostDispatch; readonly error?: DispatchError };

/** Dispatches a call; one that the runtime or the origin filters is refused to everyone but root. */
export function dispatch(context: Context, call: RuntimeCall, origin: Origin): Outcome {
  const allowed =
    origin.tag === 'Root' ||
    ((origin.filter?.(call) ?? true) &&
      context.assembly.pallets.every(({ hooks }) => hooks?.allows?.(call) ?? true));
  if (!allowed) return { post: {}, error: failure('CallFiltered').error };
  return dispatchUnfiltered(context, call, origin);
}

/** Dispatches a call in a storage layer of its own, past the filter. */
export function dispatchUnfiltered(context: Context, call: RuntimeCall, origin: Origin): Outcome {
  const { storage, assembly } = context;
  storage.begin();
  try {
    for (const { hooks } of assembly.pallets) hooks?.guard?.(context, origin, call);
    const post = call.call.run(context, origin, call.args) ?? {};
    storage.commit();
    return { post };
  } catch (thrown) {
    storage.rollback();
    if (!(thrown instanceof DispatchFailure)) throw thrown;
    return { post: thrown.post, error: thrown.error };
  }
}

/** What the call used of the weight it announced. */
export const actualWeight = ({ post }: Outcome, announced: Weight): Weight =>
  post.actualWeight ? minWeight(post.actualWeight, announced) : announced;

export const actualPays = ({ post }: Outcome, { paysFee }: DispatchInfo): Pays =>
  post.paysFee ?? paysFee;

export const resultOf = ({ error }: Outcome): DispatchResult =>
  error ? { tag: 'Err', value: error } : { tag: 'Ok', value: undefined };
