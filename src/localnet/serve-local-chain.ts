import type { LocalChain } from './local-chain.js';
import { type Server, type ServerOptions, serve } from './node/rpc/server.js';

/**
 * On a node finality comes seconds after inclusion, and @polkadot/api forgets to tell of an inclusion
 * whose block it is still fetching when the next status arrives.
 */
const FINALITY_MS = 100;

/**
 * Serves a chain over WebSocket on this machine and says so in its folder. `onStop` is called when a
 * client asks the chain to stop; whoever owns the chain decides what that means.
 */
export async function serveLocalChain(
  chain: LocalChain,
  { onStop, ...options }: ServerOptions & { readonly onStop: () => void },
): Promise<Server> {
  const session = { stopServer: onStop, finalityMs: FINALITY_MS };
  const server = await serve(options, (notify) => chain.openSession(notify, session));
  try {
    chain.announce(server.url);
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    url: server.url,
    async close() {
      await server.close();
      chain.announce(undefined);
    },
  };
}
