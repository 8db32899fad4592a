import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../../../units/hex.js';
import { accountAt } from '../../../frame/account-at.js';
import { call, dispatchInfo, type RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import { dispatch, resultOf } from '../../../frame/dispatch.js';
import { DispatchFailure } from '../../../frame/failure.js';
import { ensureSigned, narrowed } from '../../../frame/origin.js';
import { boxedCall, type Outer } from '../../../frame/outer.js';
import { type AccountId, lookupSource } from '../../../types/account.js';
import { signedBy } from '../../../types/origin.js';
import { addWeights, type Weight } from '../../../types/weight.js';
import { number } from '../../system/storage.js';
import { forceProxyType, real } from '../arguments.js';
import { findProxy } from '../delegates.js';
import { deposit, failure } from '../event.js';
import { filterOf } from '../filter.js';
import { withdrawAnnouncements } from '../pending.js';
import { lastCallResult, type ProxyDefinition } from '../storage.js';
import { WEIGHTS } from '../weights.js';

type Around = { readonly call: RuntimeCall };

const around = (own: Weight) => (args: Around) => addWeights(own, dispatchInfo(args.call).weight);

/** The calls by which a proxy acts for an account. They succeed whatever the proxied call does. */
export const actingCalls = (outer: Outer) => {
  const inner = boxedCall(outer.call);
  return {
    proxy: call({
      index: 0,
      args: { real, forceProxyType, call: inner },
      weight: around(WEIGHTS.proxy),
      paysFee: (args) => dispatchInfo(args.call).paysFee,
      run: (context, origin, args) => {
        const who = ensureSigned(origin);
        const account = accountAt(args.real);
        const proxy = findProxy(context, account, who, args.forceProxyType);
        if (proxy.delay > 0) throw failure('Unannounced');
        actFor(context, account, proxy, args.call);
      },
    }),
    proxy_announced: call({
      index: 9,
      args: { delegate: lookupSource, real, forceProxyType, call: inner },
      weight: around(WEIGHTS.proxyAnnounced),
      run: (context, origin, args) => {
        ensureSigned(origin);
        const delegate = accountAt(args.delegate);
        const account = accountAt(args.real);
        const proxy = findProxy(context, account, delegate, args.forceProxyType);
        spendAnnouncement(context, outer, account, proxy, args.call);
        actFor(context, account, proxy, args.call);
      },
    }),
  };
};

/** Dispatches a call for an account, within what the proxy may do. */
function actFor(
  context: Context,
  account: AccountId,
  { proxyType }: ProxyDefinition,
  call: RuntimeCall,
): void {
  const origin = narrowed(signedBy(account), filterOf(proxyType));
  const result = resultOf(dispatch(context, call, origin));
  lastCallResult.set(context.storage, [account], result);
  deposit(context, { tag: 'ProxyExecuted', value: { result } });
}

function spendAnnouncement(
  context: Context,
  outer: Outer,
  account: AccountId,
  { delegate, delay }: ProxyDefinition,
  call: RuntimeCall,
): void {
  const announced = toHex(blake2AsU8a(outer.call.encode(call), 256));
  const now = number.get(context.storage);
  try {
    withdrawAnnouncements(
      context,
      delegate,
      ({ real, callHash, height }) =>
        real === account && callHash === announced && now - height >= delay,
    );
  } catch (thrown) {
    throw thrown instanceof DispatchFailure ? failure('Unannounced') : thrown;
  }
}
