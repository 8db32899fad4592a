import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { builtinRuntime } from '../../src/localnet/builtin/index.js';
import { type LocalChain, openLocalChain } from '../../src/localnet/index.js';
import type { Alter } from './altered-node.js';
import { roundTrips } from './round-trips.js';

/** A node over a socket of its own, which counts what it is asked and can be made to lie. */
export type CountingServer = {
  readonly url: string;
  readonly chain: LocalChain;
  readonly trips: ReturnType<typeof roundTrips>;
  /** Methods in the order in which they were asked for. */
  readonly asked: string[];
  alter: Alter;
};

/** Blocks come when the test asks for them; everything ends with the test. */
export async function countingServer(): Promise<CountingServer> {
  const chain = await openLocalChain({
    dir: undefined,
    runtime: builtinRuntime(),
    blockTime: 3_600_000,
  });
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const node: CountingServer = {
    ...{ url: `ws://127.0.0.1:${port}`, chain, trips: roundTrips(), asked: [] },
    alter: (_method, _params, truth) => truth(),
  };
  server.on('connection', (socket) => {
    const say = (message: object) => socket.send(JSON.stringify({ jsonrpc: '2.0', ...message }));
    const session = chain.openSession(say);
    socket.on('close', session.close);
    socket.on('message', async (data) => {
      const { id, method, params } = JSON.parse(String(data));
      node.asked.push(method);
      // Nobody waits for a subscription to be taken.
      const answered = method.includes('_subscribe') ? () => {} : node.trips.observe();
      const truth = async () => session.request(method, params);
      try {
        const result = await node.alter(method, params, truth);
        // What was sent together arrives before any of it is answered.
        await new Promise(setImmediate);
        answered();
        say({ id, result });
      } catch (reason) {
        answered();
        say({ id, error: { code: -32000, message: String(reason) } });
      }
    });
  });
  onTestFinished(async () => {
    for (const client of server.clients) client.terminate();
    server.close();
    await chain.close();
  });
  return node;
}
