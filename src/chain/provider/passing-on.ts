import type { ProviderInterface } from '@polkadot/rpc-provider/types';

/** What a provider around another one does otherwise. */
type Otherwise = Pick<ProviderInterface, 'send'> &
  Partial<Pick<ProviderInterface, 'subscribe' | 'unsubscribe' | 'disconnect'>>;

/** A provider that passes on to another one whatever it does not do otherwise. */
export const passingOn = (inner: ProviderInterface, otherwise: Otherwise): ProviderInterface => ({
  hasSubscriptions: inner.hasSubscriptions,
  isClonable: false,
  get isConnected() {
    return inner.isConnected;
  },
  clone: () => inner.clone(),
  connect: () => inner.connect(),
  disconnect: () => inner.disconnect(),
  on: (event, callback) => inner.on(event, callback),
  subscribe: (type, method, params, callback) => inner.subscribe(type, method, params, callback),
  unsubscribe: (type, method, id) => inner.unsubscribe(type, method, id),
  ...otherwise,
});
