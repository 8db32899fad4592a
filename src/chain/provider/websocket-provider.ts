import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { refuse } from '../../errors.js';
import { ORIGIN_GONE } from '../../units/origin-gone.js';
import { openRpcSocket } from './rpc-socket.js';

/** How long an endpoint may take to accept a connection before it counts as unreachable. */
const CONNECT_MS = 10_000;

/** A socket that is being opened; nothing may be sent before `opened`, which refuses `unreachable`. */
export type OpeningSocket = {
  readonly provider: ProviderInterface;
  readonly opened: Promise<void>;
};

/** Begins to connect, once; ten seconds or the first error make it unreachable. */
export function openWebSocket(url: string): OpeningSocket {
  const socket = openRpcSocket(url);
  return { provider: withPlainFailures(socket, url), opened: opening(socket, url) };
}

/** Connects, and waits until it is. */
export async function connectWebSocket(url: string): Promise<ProviderInterface> {
  const { provider, opened } = openWebSocket(url);
  await opened;
  return provider;
}

async function opening(socket: ProviderInterface, url: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const no = (what: string) => reject(unreachable(url, what));
      socket.on('connected', () => resolve());
      socket.on('error', () => no('refused the connection or is not there'));
      socket.on('disconnected', () => no('closed the connection'));
      const tooLate = `did not answer within ${CONNECT_MS / 1000} seconds`;
      timer = setTimeout(() => no(tooLate), CONNECT_MS);
    });
  } catch (reason) {
    await socket.disconnect().catch(() => {});
    throw reason;
  } finally {
    clearTimeout(timer);
  }
}

/** The same provider, whose every transport failure is `unreachable`; what a node answers stays as it is. */
function withPlainFailures(provider: ProviderInterface, url: string): ProviderInterface {
  const told = (reason: unknown): never => {
    const isAnswer = reason instanceof Error && 'code' in reason && typeof reason.code === 'number';
    if (isAnswer && reason.code === ORIGIN_GONE) throw originGone(reason.message);
    throw isAnswer ? reason : unreachable(url, `stopped answering (${firstLine(reason)})`);
  };
  return {
    hasSubscriptions: provider.hasSubscriptions,
    isClonable: false,
    get isConnected() {
      return provider.isConnected;
    },
    clone: () => provider.clone(),
    connect: () => provider.connect(),
    disconnect: () => provider.disconnect(),
    on: (event, callback) => provider.on(event, callback),
    send: <T>(method: string, params: unknown[], isCacheable?: boolean) =>
      provider.send<T>(method, params, isCacheable).catch(told),
    subscribe: (type, method, params, callback) =>
      provider.subscribe(type, method, params, callback).catch(told),
    unsubscribe: (type, method, id) => provider.unsubscribe(type, method, id).catch(told),
  };
}

/** What a forked chain said, without the code that stands before it. */
const originGone = (said: string) =>
  refuse(
    'unreachable',
    said.replace(/^-?\d+: /, ''),
    'what the fork has read before can still be used',
  );

const firstLine = (reason: unknown): string =>
  (reason instanceof Error ? reason.message : String(reason)).split('\n', 1)[0] ?? '';

export const unreachable = (url: string, what: string) =>
  refuse(
    'unreachable',
    `${url} ${what}`,
    'check the address and your connection, or choose another endpoint with --network',
  );
