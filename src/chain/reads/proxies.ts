import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { ChainIdentity } from '../chain.js';
import { fieldsOf } from '../decode.js';
import type { ProxyReads } from '../proxy.js';
import { readProxyFilter } from './proxy-filter.js';
import { palletStorage, readDefaulted } from './storage.js';

export function proxyReads(api: ApiPromise, identity: ChainIdentity): ProxyReads {
  const slot = palletStorage('Proxy', api, identity);
  return {
    async proxiesOf(account, at) {
      const [found] = await readDefaulted([slot('Proxies', account)], at, api);
      // A tuple: the grants, and the deposit that is reserved for them.
      const [grants] = [...(found as unknown as Iterable<Codec>)];
      return [...(grants as unknown as Iterable<Codec>)].map((grant) => {
        const { address, codec, count } = fieldsOf(grant, 'Proxy.ProxyDefinition');
        return {
          delegate: address('delegate'),
          proxyType: codec('proxyType').toString(),
          delay: count('delay'),
        };
      });
    },
    proxyFilter: (at) => readProxyFilter(at, api, identity),
  };
}
