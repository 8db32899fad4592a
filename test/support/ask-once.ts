import { once } from 'node:events';
import { WebSocket } from 'ws';

/** One JSON-RPC request over a connection of its own; rejects with a node's error. */
export async function askOnce(
  url: string,
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
  const socket = new WebSocket(url);
  try {
    await once(socket, 'open');
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
    const [message] = await once(socket, 'message');
    const { result, error } = JSON.parse(String(message));
    if (error) throw new Error(`${error.code}: ${error.message}`);
    return result;
  } finally {
    socket.terminate();
  }
}
