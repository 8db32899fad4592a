import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { WsProvider } from '@polkadot/rpc-provider/ws';
import { refuse } from '../../errors.js';
import { ORIGIN_GONE } from '../../units/origin-gone.js';

/** How long an endpoint may take to accept a connection before it counts as unreachable. */
const CONNECT_MS = 10_000;
/** How long one request may stay unanswered. */
const REQUEST_MS = 30_000;
const NEVER_RECONNECT = false;
const NO_CACHE = 0;

/** Connects once; refuses `unreachable` after ten seconds or at the first error. */
export async function connectWebSocket(url: string): Promise<ProviderInterface> {
  const provider = new WsProvider(url, NEVER_RECONNECT, {}, REQUEST_MS, NO_CACHE);
  const opened = new Promise<void>((resolve, reject) => {
    provider.on('connected', () => resolve());
    provider.on('error', () => reject(unreachable(url, 'refused the connection or is not there')));
    provider.on('disconnected', () => reject(unreachable(url, 'closed the connection')));
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(unreachable(url, `did not answer within ${CONNECT_MS / 1000} seconds`)),
      CONNECT_MS,
    );
  });
  try {
    provider.connect().catch(() => {});
    await Promise.race([opened, tooLate]);
    // Its types spell optional fields otherwise than the interface it implements.
    return withPlainFailures(provider as ProviderInterface, url);
  } catch (reason) {
    await provider.disconnect().catch(() => {});
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

/** What a forked chain said, without the code that @polkadot/api puts before it. */
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
