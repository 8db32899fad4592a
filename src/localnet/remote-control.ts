import { WebSocket } from 'ws';
import { refuse } from '../errors.js';
import type { BlockRef } from '../units/block.js';

/** Steers a chain that another process serves, through its own RPC methods. */
export type RemoteControl = {
  readonly status: () => Promise<{ readonly genesis: string; readonly head: BlockRef }>;
  readonly advance: (blocks: number) => Promise<BlockRef>;
  readonly stop: () => Promise<void>;
};

/** localnet_status, as far as it is used here. */
type Status = BlockRef & { readonly genesis: string };

export const remoteControl = (url: string): RemoteControl => ({
  status: async () => {
    const { genesis, number, hash } = (await ask(url, 'localnet_status', [])) as Status;
    return { genesis, head: { number, hash } };
  },
  advance: async (blocks) => (await ask(url, 'localnet_advance', [blocks])) as BlockRef,
  stop: async () => {
    await ask(url, 'localnet_stop', []);
  },
});

/** One request over a connection of its own. */
async function ask(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const socket = new WebSocket(url, { handshakeTimeout: 5_000 });
  try {
    return await new Promise((resolve, reject) => {
      const gone = () =>
        reject(refuse('unreachable', `${url} does not answer`, 'see `btcli localnet status`'));
      socket.on('error', gone);
      socket.on('close', gone);
      socket.on('open', () =>
        socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })),
      );
      socket.on('message', (message) => {
        const { result, error } = JSON.parse(message.toString());
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
    });
  } finally {
    socket.terminate();
  }
}
