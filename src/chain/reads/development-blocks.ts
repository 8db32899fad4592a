import { setTimeout as pause } from 'node:timers/promises';
import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { DevelopmentBlocks } from '../development-blocks.js';

/** The most blocks that one request of btcli's chain builds. */
const MOST_AT_ONCE = 100_000;
const LOOK_AGAIN_MS = 250;

export function developmentBlocks(provider: ProviderInterface, api: ApiPromise): DevelopmentBlocks {
  const head = async () => (await api.rpc.chain.getHeader()).number.toNumber();
  return {
    async reachBlock(number) {
      const { methods } = await provider.send<{ methods: string[] }>('rpc_methods', []);
      const builds = methods.includes('localnet_advance');
      for (let at = await head(); at < number; at = await head()) {
        const missing = Math.min(number - at, MOST_AT_ONCE);
        if (builds) await provider.send('localnet_advance', [missing]);
        else await pause(LOOK_AGAIN_MS);
      }
    },
  };
}
