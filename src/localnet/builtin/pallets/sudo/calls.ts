import { accountAt } from '../../frame/account-at.js';
import { call, dispatchInfo, type PostDispatch, type RuntimeCall } from '../../frame/call.js';
import { callSet } from '../../frame/call-set.js';
import type { Context } from '../../frame/context.js';
import { dispatch, dispatchUnfiltered, resultOf } from '../../frame/dispatch.js';
import { ensureSignedOrRoot } from '../../frame/origin.js';
import { boxedCall, type Outer } from '../../frame/outer.js';
import { param } from '../../scale/composite.js';
import { lookupSource } from '../../types/account.js';
import { type Origin, ROOT, signedBy } from '../../types/origin.js';
import { addWeights, refTime, weight } from '../../types/weight.js';
import { deposit, failure } from './event.js';
import { sudoKey } from './storage.js';

// Whoever holds the key pays nothing for what it did.
const FREE: PostDispatch = { paysFee: 'No' };

const OVERHEAD = refTime(10_000_000n, { reads: 1 });
const AROUND = {
  weight: ({ call }: { readonly call: RuntimeCall }) =>
    addWeights(OVERHEAD, dispatchInfo(call).weight),
  dispatchClass: ({ call }: { readonly call: RuntimeCall }) => dispatchInfo(call).dispatchClass,
};

export const sudoCalls = (outer: Outer) => {
  const inner = boxedCall(outer.call);
  return callSet(
    { path: 'pallet_sudo::pallet::Call', params: [param('T')] },
    {
      sudo: call({
        index: 0,
        args: { call: inner },
        ...AROUND,
        run: (context, origin, { call }) => {
          ensureSudo(context, origin);
          const outcome = dispatchUnfiltered(context, call, ROOT);
          deposit(context, { tag: 'Sudid', value: { sudoResult: resultOf(outcome) } });
          return FREE;
        },
      }),
      sudo_unchecked_weight: call({
        index: 1,
        args: { call: inner, weight },
        weight: (args) => args.weight,
        dispatchClass: AROUND.dispatchClass,
        run: (context, origin, { call }) => {
          ensureSudo(context, origin);
          const outcome = dispatchUnfiltered(context, call, ROOT);
          deposit(context, { tag: 'Sudid', value: { sudoResult: resultOf(outcome) } });
          return FREE;
        },
      }),
      set_key: call({
        index: 2,
        args: { new: lookupSource },
        weight: refTime(12_000_000n, { reads: 1, writes: 1 }),
        run: (context, origin, args) => {
          ensureSudo(context, origin);
          const chosen = accountAt(args.new);
          const old = sudoKey.get(context.storage);
          deposit(context, { tag: 'KeyChanged', value: { old, new: chosen } });
          sudoKey.set(context.storage, chosen);
          return FREE;
        },
      }),
      sudo_as: call({
        index: 3,
        args: { who: lookupSource, call: inner },
        ...AROUND,
        run: (context, origin, { who, call }) => {
          ensureSudo(context, origin);
          const outcome = dispatch(context, call, signedBy(accountAt(who)));
          deposit(context, { tag: 'SudoAsDone', value: { sudoResult: resultOf(outcome) } });
          return FREE;
        },
      }),
      remove_key: call({
        index: 4,
        args: {},
        weight: refTime(9_000_000n, { reads: 1, writes: 1 }),
        run: (context, origin) => {
          ensureSudo(context, origin);
          deposit(context, { tag: 'KeyRemoved' });
          sudoKey.remove(context.storage);
          return FREE;
        },
      }),
    },
  );
};

function ensureSudo({ storage }: Context, origin: Origin): void {
  const sender = ensureSignedOrRoot(origin);
  if (sender !== undefined && sender !== sudoKey.get(storage)) throw failure('RequireSudo');
}
