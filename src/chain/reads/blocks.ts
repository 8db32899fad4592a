import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { Refusal, refuse } from '../../errors.js';
import type { BlockReads } from '../blocks.js';
import type { ChainIdentity } from '../chain.js';
import { bestBlock } from '../header.js';
import { unreachable } from '../provider/websocket-provider.js';
import { lifeline } from '../submission/lifeline.js';
import { newHeads } from '../submission/new-heads.js';

const NO_BLOCK = /^0x0*$/;

export function blockReads(
  provider: ProviderInterface,
  identity: ChainIdentity,
  hasChanged: () => boolean,
): BlockReads {
  const best = () => bestBlock(provider);
  return {
    async blockAt(number) {
      const hash = await provider.send<`0x${string}` | null>('chain_getBlockHash', [number]);
      if (hash !== null && !NO_BLOCK.test(hash)) return { number, hash };
      throw refuse(
        'not-found',
        `${identity.network} has no block ${number}`,
        `its best block is ${(await best()).number}`,
      );
    },
    async mustRead({ number, hash }) {
      const version = await provider
        .send<{ specVersion: number }>('state_getRuntimeVersion', [hash])
        .catch((reason: unknown) => {
          if (reason instanceof Refusal) throw reason;
          throw noState(number, identity.network);
        });
      if (version.specVersion === identity.specVersion) return;
      throw refuse(
        'runtime-changed',
        `block ${number} was made under runtime ${version.specVersion}, and ${identity.network} is at ${identity.specVersion} now`,
        'choose a block since the upgrade',
      );
    },
    async *heads(stop) {
      const news = await newHeads('best', provider);
      const life = lifeline(provider, stop);
      try {
        for (;;) {
          const cut = await Promise.race([news.next(), life.cut]);
          if (cut?.lost) throw unreachable(identity.url, 'closed the connection');
          if (cut) return;
          if (hasChanged()) throw upgraded(identity);
          yield await best();
        }
      } finally {
        life.close();
        news.close();
      }
    },
  };
}

const noState = (number: number, network: string) =>
  refuse(
    'no-state',
    `the node of ${network} no longer has the state of block ${number}`,
    'ask a node that keeps all of it, as with --network archive',
  );

const upgraded = ({ network }: ChainIdentity) =>
  refuse(
    'runtime-changed',
    `the runtime of ${network} was upgraded while it was watched`,
    'start again to read with the new runtime',
  );
