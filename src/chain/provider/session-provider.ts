import type { ProviderInterface, ProviderInterfaceCallback } from '@polkadot/rpc-provider/types';

/** JSON-RPC without a socket: what the embedded chain offers to the process that holds it. */
export type RpcSession = {
  readonly request: (method: string, params: readonly unknown[]) => Promise<unknown>;
  readonly close: () => void;
};

/** Opens a session; notifications carry the subscription's id and its result. */
export type OpenSession = (
  notify: (subscription: string | number, result: unknown) => void,
) => RpcSession;

/** A provider over an in-process session, so that @polkadot/api cannot tell it from a socket. */
export function sessionProvider(open: OpenSession): ProviderInterface {
  const listeners = new Map<string | number, ProviderInterfaceCallback>();
  const early = new Map<string | number, unknown[]>();
  const session = open((subscription, result) => {
    const listener = listeners.get(subscription);
    if (listener) listener(null, result);
    else early.set(subscription, [...(early.get(subscription) ?? []), result]);
  });
  const provider: ProviderInterface = {
    hasSubscriptions: true,
    isClonable: false,
    isConnected: true,
    clone: () => provider,
    connect: async () => {},
    disconnect: async () => session.close(),
    on: (event, callback) => {
      if (event === 'connected') queueMicrotask(callback);
      return () => {};
    },
    send: async <T>(method: string, params: unknown[]) =>
      (await session.request(method, params)) as T,
    subscribe: async (_type, method, params, callback) => {
      const id = (await session.request(method, params)) as string | number;
      listeners.set(id, callback);
      for (const result of early.get(id) ?? []) callback(null, result);
      early.delete(id);
      return id;
    },
    unsubscribe: async (_type, method, id) => {
      listeners.delete(id);
      return (await session.request(method, [id])) as boolean;
    },
  };
  return provider;
}
