import type { Node } from '../node.js';
import { archiveMethods } from './archive-methods.js';
import { authorMethods } from './author-methods.js';
import { chainHeadMethods } from './chain-head/chain-head-methods.js';
import { chainMethods } from './chain-methods.js';
import { chainSpecMethods } from './chain-spec-methods.js';
import { localnetMethods } from './localnet-methods.js';
import type { Methods, SessionOptions } from './method.js';
import type { Params } from './params.js';
import { paymentMethods } from './payment-methods.js';
import { methodNotFound, RpcError } from './rpc-error.js';
import { stateMethods } from './state-methods.js';
import { storageChangeMethods } from './storage-change-methods.js';
import { type Notify, openSubscriptions } from './subscriptions.js';
import { systemMethods } from './system-methods.js';
import { transactionMethods } from './transaction-methods.js';
import { transactionWatchMethods } from './transaction-watch-methods.js';

/** One client's conversation with the chain. */
export type Session = {
  /** Rejects with an RpcError where a node answers an error. */
  readonly request: (method: string, params?: Params) => Promise<unknown>;
  /** Ends all its subscriptions; nothing is notified afterwards. */
  readonly close: () => void;
};

/** Every method the chain answers. */
export function rpcMethods(node: Node): Methods {
  const methods: Methods = {
    ...chainMethods(node),
    ...stateMethods(node),
    ...storageChangeMethods(node),
    ...authorMethods(node),
    ...systemMethods(node),
    ...paymentMethods(node),
    ...chainSpecMethods(node),
    ...chainHeadMethods(node),
    ...archiveMethods(node),
    ...transactionMethods(node),
    ...transactionWatchMethods(node),
    ...localnetMethods(node),
    rpc_methods: () => ({ methods: Object.keys(methods).sort() }),
  };
  return methods;
}

export function openSession(methods: Methods, notify: Notify, options: SessionOptions): Session {
  const subscriptions = openSubscriptions(notify);
  let closed = false;
  return {
    async request(method, params = []) {
      if (closed) throw new RpcError(-32000, 'The session is closed');
      const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
      if (!run) throw methodNotFound(method);
      return run(params, { ...options, subscriptions });
    },
    close() {
      closed = true;
      subscriptions.closeAll();
    },
  };
}
