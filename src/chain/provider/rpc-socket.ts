import type { ProviderInterface, ProviderInterfaceCallback } from '@polkadot/rpc-provider/types';
import { WebSocket } from 'ws';

/** How long one request may stay unanswered, and how often that is looked at. */
const REQUEST_MS = 30_000;
const LOOK_MS = 5_000;
/** How many subscriptions that nobody knows are listened to, and how much of each. */
const MOST_EARLY = 64;
/** WebSocket's code for a message whose content is not of its type. */
const NOT_JSON = 1007;

/** The name under which another socket of the same make can be put in place. */
export const PLACED_SOCKET = Symbol.for('btcli.WebSocket');

/** An error as the node answered it: its code, its words, and its detail behind them. */
class RpcError extends Error {
  override readonly name = 'RpcError';
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    const detail = typeof data === 'string' ? data : JSON.stringify(data);
    super(`${code}: ${message}${detail === undefined ? '' : `: ${detail.slice(0, 255)}`}`);
  }
}

type Waiting = {
  readonly method: string;
  readonly since: number;
  readonly told: ProviderInterfaceCallback;
  /** For a request that opens a subscription: who hears of its news. */
  readonly news: ProviderInterfaceCallback | undefined;
};

type Message = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  readonly params?: null | {
    readonly subscription: string | number;
    readonly result?: unknown;
    readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  };
};

/** Asks and listens over one WebSocket, which is opened at once and never again. */
export function openRpcSocket(url: string): ProviderInterface {
  const socket = new (placedSocket() ?? WebSocket)(url, { perMessageDeflate: false });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string | number, ProviderInterfaceCallback>();
  const early = new Map<string | number, Message[]>();
  const events = new Map<string, Set<(value?: unknown) => void>>();
  const emit = (event: string, value?: unknown) => {
    for (const heard of events.get(event) ?? []) heard(value);
  };
  let asked = 0;
  const impatience = setInterval(() => {
    const oldest = Date.now() - REQUEST_MS;
    for (const [id, { since, method, told }] of waiting) {
      if (since > oldest) continue;
      waiting.delete(id);
      const seconds = REQUEST_MS / 1000;
      told(new Error(`no answer to ${method} within ${seconds} seconds`), undefined);
    }
  }, LOOK_MS);

  socket.onopen = () => emit('connected');
  socket.onerror = (event) => emit('error', event);
  socket.onclose = ({ code }) => {
    clearInterval(impatience);
    const gone = new Error(`the connection was closed with code ${code}`);
    for (const { told } of waiting.values()) told(gone, undefined);
    waiting.clear();
    emit('disconnected');
  };
  socket.onmessage = ({ data }) => {
    const message = parsed(String(data));
    if (!message) return socket.close(NOT_JSON);
    if (message.params) return tell(message.params.subscription, message);
    const { id = 0, result, error } = message;
    const request = waiting.get(id);
    if (!request) return;
    waiting.delete(id);
    if (error) return request.told(asError(error), undefined);
    if (result === undefined) {
      return request.told(new Error(`the answer to ${request.method} is empty`), undefined);
    }
    request.told(null, result);
    if (!request.news) return;
    const subscription = result as string | number;
    listeners.set(subscription, request.news);
    for (const each of early.get(subscription) ?? []) tell(subscription, each);
    early.delete(subscription);
  };

  /** News may come before the answer that names its subscription; of what nobody opened, a little is kept. */
  function keepEarly(subscription: string | number, message: Message) {
    early.set(subscription, [...(early.get(subscription) ?? []), message].slice(0, MOST_EARLY));
    const [oldest] = early.keys();
    if (early.size > MOST_EARLY && oldest !== undefined) early.delete(oldest);
  }

  function tell(subscription: string | number, message: Message) {
    const heard = listeners.get(subscription);
    if (!heard) return keepEarly(subscription, message);
    const { result, error } = message.params ?? {};
    if (error) heard(asError(error), undefined);
    else heard(null, result);
  }

  function request<T>(
    method: string,
    params: readonly unknown[],
    news: ProviderInterfaceCallback | undefined,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) throw new Error('the connection is not open');
      asked += 1;
      const told: ProviderInterfaceCallback = (error, result) =>
        error ? reject(error) : resolve(result as T);
      waiting.set(asked, { method, since: Date.now(), told, news });
      socket.send(JSON.stringify({ id: asked, jsonrpc: '2.0', method, params }));
    });
  }

  const provider: ProviderInterface = {
    hasSubscriptions: true,
    isClonable: false,
    get isConnected() {
      return socket.readyState === WebSocket.OPEN;
    },
    clone: () => provider,
    connect: async () => {},
    disconnect: async () => socket.close(1000),
    on: (event, heard) => {
      const set = events.get(event) ?? new Set();
      events.set(event, set.add(heard));
      return () => set.delete(heard);
    },
    send: (method, params) => request(method, params, undefined),
    subscribe: (_type, method, params, callback) => request(method, params, callback),
    unsubscribe: async (_type, method, id) => {
      listeners.delete(id);
      if (socket.readyState !== WebSocket.OPEN) return true;
      return request<boolean>(method, [id], undefined);
    },
  };
  return provider;
}

function parsed(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}

const asError = ({ code, message, data }: NonNullable<Message['error']>) =>
  new RpcError(code, message, data);

/** Not by the name of Node's own: in newer ones to ask whether that was replaced is to load it, which takes 20 ms. */
const placedSocket = (): typeof WebSocket | undefined => Reflect.get(globalThis, PLACED_SOCKET);
