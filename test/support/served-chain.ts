import { builtinRuntime } from '../../src/localnet/builtin/index.js';
import {
  type LocalChain,
  type LocalChainOptions,
  openLocalChain,
  serveLocalChain,
} from '../../src/localnet/index.js';

/** An embedded chain in memory that other processes reach over a socket. */
export type ServedChain = {
  readonly url: string;
  readonly chain: LocalChain;
  /** What only this chain answers, such as `localnet_revert`. */
  readonly ask: (method: string, ...params: unknown[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** A block for each transaction unless said otherwise. */
export async function servedChain(options: Partial<LocalChainOptions> = {}): Promise<ServedChain> {
  const chain = await openLocalChain({
    dir: undefined,
    runtime: builtinRuntime(),
    blockTime: 'instant',
    ...options,
  });
  const server = await serveLocalChain(chain, { port: 0, onStop: () => {} });
  const session = chain.openSession(() => {});
  return {
    url: server.url,
    chain,
    ask: (method, ...params) => session.request(method, params),
    close: async () => {
      await server.close();
      await chain.close();
    },
  };
}
