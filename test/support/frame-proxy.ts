import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/** One message on its way between a client and a node. */
export type Frame = {
  readonly from: 'client' | 'node';
  /** The method asked for, the one that is answered, or the subscription's. */
  readonly method: string;
};

/**
 * `later` lets other frames overtake it; `lost` never arrives and nothing else tells of it; `torn`
 * never arrives, and the connection breaks with it.
 */
export type Fate = 'pass' | 'twice' | 'later' | 'lost' | 'torn';

/** A network between client and node that is as bad as it is told to be. */
export type FrameProxy = {
  readonly url: string;
  /** Other frames wait for it. */
  fate: (frame: Frame) => Fate | Promise<Fate>;
  /** Sees what a client asks, before it travels on. */
  hear: (text: string) => void;
  /** What arrives at the client instead of what the node sent. */
  alter: (text: string) => string;
  /** Whether it takes new connections. */
  open: boolean;
  readonly fates: Readonly<Record<Fate, number>>;
  readonly close: () => Promise<void>;
};

const LATER_MS = 30;

export async function frameProxy(target: string): Promise<FrameProxy> {
  const fates = { pass: 0, twice: 0, later: 0, lost: 0, torn: 0 };
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    verifyClient: () => proxy.open,
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: FrameProxy = {
    url: `ws://127.0.0.1:${port}`,
    fate: () => 'pass',
    hear: () => {},
    alter: (text) => text,
    open: true,
    fates,
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
  server.on('connection', (client) => {
    const node = new WebSocket(target, { maxPayload: 2 ** 28 });
    const asked = new Map<unknown, string>();
    const opened = new Promise((resolve) => node.once('open', resolve));
    const tear = () => {
      client.terminate();
      node.terminate();
    };
    for (const socket of [client, node]) socket.on('close', tear).on('error', () => {});
    const carry = (from: Frame['from'], to: WebSocket) => async (data: unknown) => {
      const text = String(data);
      const { id, method } = JSON.parse(text);
      if (from === 'client') {
        asked.set(id, method);
        proxy.hear(text);
      }
      await opened;
      const told = proxy.fate({ from, method: method ?? asked.get(id) ?? '' });
      const fate = typeof told === 'string' ? told : await told;
      fates[fate] += 1;
      const arriving = from === 'node' ? proxy.alter(text) : text;
      const deliver = () => to.readyState === WebSocket.OPEN && to.send(arriving);
      if (fate === 'torn') return tear();
      if (fate === 'lost') return;
      if (fate === 'later') return void setTimeout(deliver, LATER_MS);
      deliver();
      if (fate === 'twice') deliver();
    };
    client.on('message', carry('client', node));
    node.on('message', carry('node', client));
  });
  return proxy;
}
