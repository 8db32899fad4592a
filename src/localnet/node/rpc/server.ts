import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { refuse } from '../../../errors.js';
import { answer } from './answer.js';
import type { Session } from './session.js';
import type { Notify } from './subscriptions.js';

export type ServerOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  /** 127.0.0.1; anything that is not loopback is refused. */
  readonly host?: string | undefined;
};

export type Server = { readonly url: string; readonly close: () => Promise<void> };

const GOODBYE_MS = 500;
const MOST_MESSAGE_BYTES = 16 * 1024 * 1024;
/** A page in a browser may talk to this chain only from these origins, as with a node's default. */
const TRUSTED_ORIGIN = /^(https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?|https:\/\/polkadot\.js\.org)$/;

/** Serves sessions over WebSocket; `open` makes one per connection. */
export async function serve(
  { port, host = '127.0.0.1' }: ServerOptions,
  open: (notify: Notify) => Session,
): Promise<Server> {
  if (host !== '127.0.0.1' && host !== 'localhost') {
    throw refuse('bad-input', `${host} is not this machine alone`, 'leave the host out');
  }
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port,
    maxPayload: MOST_MESSAGE_BYTES,
    verifyClient: ({ origin }: { origin: string | undefined }) =>
      origin === undefined || TRUSTED_ORIGIN.test(origin),
  });
  server.on('connection', (socket) => converse(socket, open));
  await listening(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `ws://127.0.0.1:${taken}`, close: () => closed(server) };
}

function converse(socket: WebSocket, open: (notify: Notify) => Session): void {
  // While a request is being answered, its subscriptions' first notifications wait for the answer.
  let answering = 0;
  let waiting: string[] = [];
  const session = open((notification) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...notification });
    if (answering > 0) waiting.push(text);
    else socket.send(text);
  });
  socket.on('message', async (message) => {
    answering++;
    const reply = await answer(session, String(message));
    answering--;
    if (reply !== undefined) socket.send(reply);
    if (answering > 0) return;
    const due = waiting;
    waiting = [];
    for (const text of due) socket.send(text);
  });
  socket.on('close', () => session.close());
  // A broken connection also closes, and that is where its session ends.
  socket.on('error', () => {});
}

function listening(server: WebSocketServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const hint = 'choose another one with --port, or 0 for any that is free';
      reject(taken ? refuse('bad-input', `port ${port} is taken`, hint) : error);
    });
  });
}

/** Says goodbye to every client, and does not wait long for one that does not answer. */
function closed(server: WebSocketServer): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => {
      for (const client of server.clients) client.terminate();
    }, GOODBYE_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    for (const client of server.clients) client.close(1001, 'the chain is closing');
  });
}
