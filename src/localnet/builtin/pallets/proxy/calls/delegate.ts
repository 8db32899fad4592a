import { accountAt } from '../../../frame/account-at.js';
import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { delegation, feePreference } from '../arguments.js';
import { addDelegate, findProxy, removeDelegate, removeDelegates } from '../delegates.js';
import { deposit } from '../event.js';
import { realPaysFee } from '../storage.js';
import { WEIGHTS } from '../weights.js';

/** The calls by which an account decides who may act for it. */
export const delegatingCalls = {
  add_proxy: call({
    index: 1,
    args: delegation,
    weight: WEIGHTS.addProxy,
    run: (context, origin, { delegate, ...terms }) => {
      const who = ensureSigned(origin);
      addDelegate(context, who, { delegate: accountAt(delegate), ...terms });
    },
  }),
  remove_proxy: call({
    index: 2,
    args: delegation,
    weight: WEIGHTS.removeProxy,
    run: (context, origin, { delegate, ...terms }) => {
      const who = ensureSigned(origin);
      removeDelegate(context, who, { delegate: accountAt(delegate), ...terms });
    },
  }),
  remove_proxies: call({
    index: 3,
    args: {},
    weight: WEIGHTS.removeProxies,
    run: (context, origin) => {
      removeDelegates(context, ensureSigned(origin));
    },
  }),
  set_real_pays_fee: call({
    index: 11,
    args: feePreference,
    weight: WEIGHTS.setRealPaysFee,
    run: (context, origin, args) => {
      const real = ensureSigned(origin);
      const delegate = accountAt(args.delegate);
      findProxy(context, real, delegate);
      if (args.paysFee) realPaysFee.set(context.storage, [real, delegate], true);
      else realPaysFee.remove(context.storage, real, delegate);
      deposit(context, { tag: 'RealPaysFeeSet', value: { real, delegate, paysFee: args.paysFee } });
    },
  }),
};
