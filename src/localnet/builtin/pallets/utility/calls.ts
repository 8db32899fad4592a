import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../../units/hex.js';
import { call, dispatchInfo, type RuntimeCall } from '../../frame/call.js';
import { callSet } from '../../frame/call-set.js';
import { actualWeight, dispatch, dispatchUnfiltered, resultOf } from '../../frame/dispatch.js';
import { badOrigin, DispatchFailure } from '../../frame/failure.js';
import { ensureRoot, ensureSigned, inPlaceOf } from '../../frame/origin.js';
import { boxedCall, type Outer } from '../../frame/outer.js';
import { param } from '../../scale/composite.js';
import { u16 } from '../../scale/primitives.js';
import { concat } from '../../scale/reader.js';
import { vec } from '../../scale/sequence.js';
import { as } from '../../scale/type.js';
import { type AccountId, accountId } from '../../types/account.js';
import { originCaller, ROOT } from '../../types/origin.js';
import { addWeights, refTime, type Weight, weight } from '../../types/weight.js';
import { batchCalls } from './batch.js';
import { deposit } from './event.js';

const DERIVATIVE = refTime(15_400_000n, { reads: 2, writes: 1 });
const AS = refTime(7_000_000n);
const IF_ELSE = refTime(22_000_000n, { reads: 1 });

const around =
  (own: Weight) =>
  ({ call }: { readonly call: RuntimeCall }) =>
    addWeights(own, dispatchInfo(call).weight);

export const utilityCalls = (outer: Outer) => {
  const inner = boxedCall(outer.call);
  const asOrigin = as(originCaller, 'Box<T::PalletsOrigin>');
  const { batch, batch_all, force_batch } = batchCalls(vec(outer.call));
  return callSet(
    { path: 'pallet_subtensor_utility::pallet::Call', params: [param('T')] },
    {
      batch,
      as_derivative: call({
        index: 1,
        args: { index: u16, call: inner },
        weight: around(DERIVATIVE),
        run: (context, origin, { index, call }) => {
          const derived = derivativeOf(ensureSigned(origin), index);
          const outcome = dispatch(context, call, inPlaceOf(origin, derived));
          const used = actualWeight(outcome, dispatchInfo(call).weight);
          const post = { actualWeight: addWeights(DERIVATIVE, used) };
          if (outcome.error) throw new DispatchFailure(outcome.error, post);
          return post;
        },
      }),
      batch_all,
      dispatch_as: call({
        index: 3,
        args: { asOrigin, call: inner },
        weight: around(AS),
        run: (context, origin, { asOrigin, call }) => {
          ensureRoot(origin);
          const outcome = dispatchUnfiltered(context, call, asOrigin.value);
          deposit(context, { tag: 'DispatchedAs', value: { result: resultOf(outcome) } });
        },
      }),
      force_batch,
      with_weight: call({
        index: 5,
        args: { call: inner, weight },
        weight: (args) => args.weight,
        run: (context, origin, { call }) => {
          ensureRoot(origin);
          const { error } = dispatchUnfiltered(context, call, ROOT);
          if (error) throw new DispatchFailure(error);
        },
      }),
      if_else: call({
        index: 6,
        args: { main: inner, fallback: inner },
        weight: ({ main, fallback }) =>
          addWeights(IF_ELSE, dispatchInfo(main).weight, dispatchInfo(fallback).weight),
        run: (context, origin, { main, fallback }) => {
          if (origin.tag === 'None') throw badOrigin();
          const first = dispatch(context, main, origin);
          const used = addWeights(IF_ELSE, actualWeight(first, dispatchInfo(main).weight));
          if (!first.error) {
            deposit(context, { tag: 'IfElseMainSuccess' });
            return { actualWeight: used };
          }
          const second = dispatch(context, fallback, origin);
          const both = addWeights(used, actualWeight(second, dispatchInfo(fallback).weight));
          if (second.error) throw new DispatchFailure(second.error, { actualWeight: both });
          deposit(context, { tag: 'IfElseFallbackCalled', value: { mainError: first.error } });
          return { actualWeight: both };
        },
      }),
      dispatch_as_fallible: call({
        index: 7,
        args: { asOrigin, call: inner },
        weight: around(AS),
        run: (context, origin, { asOrigin, call }) => {
          ensureRoot(origin);
          const { error } = dispatchUnfiltered(context, call, asOrigin.value);
          if (error) throw new DispatchFailure(error);
          const result = { tag: 'Ok', value: undefined } as const;
          deposit(context, { tag: 'DispatchedAs', value: { result } });
        },
      }),
    },
  );
};

const PREFIX = new TextEncoder().encode('modlpy/utilisuba');

/** The account that someone controls under a number, without a key of its own. */
const derivativeOf = (who: AccountId, index: number): AccountId =>
  toHex(blake2AsU8a(concat([PREFIX, accountId.encode(who), u16.encode(index)]), 256));
