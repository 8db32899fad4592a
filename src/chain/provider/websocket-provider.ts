import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { Refusal, refuse } from '../../errors.js';
import { ORIGIN_GONE } from '../../units/origin-gone.js';
import { isLoopback } from '../networks.js';
import { passingOn } from './passing-on.js';
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
      const no = (what: string, way?: string) => reject(unreachable(url, what, way));
      socket.on('connected', () => resolve());
      socket.on('error', () => no('refused the connection or is not there', wayTo(url)));
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
  return passingOn(provider, {
    send: <T>(method: string, params: unknown[], isCacheable?: boolean) =>
      provider.send<T>(method, params, isCacheable).catch(told),
    subscribe: (type, method, params, callback) =>
      provider.subscribe(type, method, params, callback).catch(told),
    unsubscribe: (type, method, id) => provider.unsubscribe(type, method, id).catch(told),
  });
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

const LOOK = 'check the address and your connection';

export const unreachable = (url: string, what: string, way = LOOK) =>
  refuse('unreachable', `${url} ${what}`, `${way}, or choose another endpoint with --network`);

/** What became of a question that every node answers: whoever answers something else is none. */
export const noSubstrateNode = (url: string, reason: unknown): Refusal =>
  reason instanceof Refusal
    ? reason
    : unreachable(url, `did not answer as a Substrate node (${firstLine(reason)})`);

/** Where the embedded chain is served unless another port is named. */
const LOCAL_PORT = '9944';

/** On this machine a node is the operator's own to start. */
function wayTo(url: string): string {
  if (!isLoopback(url) || !url.startsWith('ws:')) return LOOK;
  const { port } = new URL(url);
  const start = `btcli localnet start${port === LOCAL_PORT ? '' : ` --port ${port || 80}`}`;
  return `start a node there, such as the embedded chain with \`${start}\``;
}
