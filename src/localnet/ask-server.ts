import { WebSocket } from 'ws';
import { refuse } from '../errors.js';

/** One request to a chain that another process serves, over a connection of its own. */
export async function askServer(
  url: string,
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
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
