import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { type Refusal, refuse } from '../../errors.js';
import { type FirstAnswers, firstQuestion, firstQuestions } from '../first-answers.js';
import type { MetadataCache } from '../metadata-cache.js';
import type { Endpoint } from '../networks.js';
import { withFallbacks } from './fallback-provider.js';
import { noSubstrateNode, openWebSocket } from './websocket-provider.js';

/** A connection that is being made to an endpoint. */
export type Line = {
  readonly endpoint: Endpoint;
  readonly provider: ProviderInterface;
  /** Settles when there is a connection; rejects where none comes about. */
  readonly opened: Promise<void>;
  /** The first answers that are taken for true until the node has said whether they are. */
  readonly kept: FirstAnswers | undefined;
  /**
   * Settles when the node is known to be the one whose answers were kept; at once where none were.
   * Rejects where it is another, and so does every request that was made meanwhile.
   */
  readonly verified: Promise<void>;
  /** Whether the node turned out to be another than the one whose answers were kept. */
  readonly isOutdated: () => boolean;
  /** Why it never said who it is, where answers were kept and it was not there to confirm them. */
  readonly absence: () => Refusal | undefined;
  /** Asks whatever of the first questions was not asked yet, and keeps their answers for the next time. */
  readonly keep: () => Promise<void>;
};

/** How old the head that was asked for on opening may be and still be the head of the moment. */
const HEAD_MS = 1_000;
/** What @polkadot/api subscribes to of its own accord. */
const UPGRADES = 'state_subscribeRuntimeVersion';

/**
 * x0.7 of `weights show` at 100 ms: begins to connect, and returns before there is a connection. The
 * first questions are answered from what was kept, while the two that say whether it still holds travel
 * with the first request. No answer reaches anybody before those two match.
 */
export function dial(
  endpoint: Endpoint,
  cache: MetadataCache | undefined,
  mayUseKept: boolean,
  tell: (sentence: string) => void = () => {},
): Line {
  const { provider: first, opened } = openWebSocket(endpoint.url);
  const socket = withFallbacks(first, endpoint, tell);
  const kept = mayUseKept ? keptAnswers(endpoint, cache) : undefined;
  const answers: Partial<Record<keyof FirstAnswers, Promise<unknown>>> = {};
  let outdated = false;
  let absence: Refusal | undefined;
  let closed = false;
  let head: { readonly answer: Promise<unknown>; readonly until: number } | undefined;

  const ask = (question: keyof FirstAnswers): Promise<unknown> => {
    const params = question === 'chain_getBlockHash' ? [0] : [];
    answers[question] ??= opened.then(() => socket.send(question, params));
    return answers[question];
  };
  const verified = kept ? confirmed(kept) : Promise.resolve();
  for (const loose of [opened, verified]) loose.catch(() => {});

  async function confirmed(before: FirstAnswers): Promise<void> {
    try {
      await opened;
      await verify(before);
    } catch (reason) {
      const told = noSubstrateNode(endpoint.url, reason);
      if (told.code === 'unreachable') {
        absence = told;
        // Nothing is read from it, or from another in its place: whoever needs one dials again.
        socket.disconnect().catch(() => {});
      }
      throw told;
    }
  }

  async function verify(before: FirstAnswers): Promise<void> {
    const same = Promise.all([
      isSame(socket.send('chain_getBlockHash', [0]), before.chain_getBlockHash),
      isSame(socket.send('state_getRuntimeVersion', []), before.state_getRuntimeVersion),
    ]);
    head = { answer: socket.send('chain_getHeader', []), until: Date.now() + HEAD_MS };
    head.answer.catch(() => {});
    if ((await same).every(Boolean)) return;
    outdated = true;
    cache?.forgetAnswers(endpoint.url);
    throw refuse(
      'runtime-changed',
      `${endpoint.url} has another chain or runtime than when it was asked last`,
      'run the command again',
    );
  }

  async function send<T>(method: string, params: unknown[]): Promise<T> {
    const question = firstQuestion(method, params);
    if (question && kept) await new Promise(setImmediate);
    if (question) return (kept ? kept[question] : await ask(question)) as T;
    await opened;
    const told = headOnce(method, params) ?? socket.send<T>(method, params);
    told.catch(() => {});
    // A failure is no more believed than an answer.
    await verified;
    return (await told) as T;
  }

  /** The head that was asked for on opening answers the first who asks for it, if at once. */
  function headOnce(method: string, params: readonly unknown[]): Promise<unknown> | undefined {
    if (method !== 'chain_getHeader' || params.length > 0) return undefined;
    const asked = head;
    head = undefined;
    return asked && Date.now() < asked.until ? asked.answer : undefined;
  }

  const provider: ProviderInterface = {
    hasSubscriptions: true,
    isClonable: false,
    get isConnected() {
      return !closed || socket.isConnected;
    },
    clone: () => provider,
    connect: async () => {},
    disconnect: () => socket.disconnect(),
    // To whoever uses it, it was connected from the start.
    on: (event, heard) => (event === 'disconnected' ? socket.on(event, heard) : () => {}),
    send,
    async subscribe(type, method, params, heard) {
      try {
        await opened;
        const told: typeof heard = (error, news) => {
          void verified.then(() => heard(error, news)).catch(() => {});
        };
        const id = socket.subscribe(type, method, params, told);
        id.catch(() => {});
        await verified;
        return await id;
      } catch (reason) {
        // Nobody there waits for this one or hears of its end; whoever asks for anything does.
        if (method === UPGRADES) return new Promise<never>(() => {});
        throw reason;
      }
    },
    unsubscribe: (type, method, id) => socket.unsubscribe(type, method, id),
  };
  socket.on('disconnected', () => {
    closed = true;
  });

  return {
    ...{ endpoint, provider, opened, kept, verified },
    isOutdated: () => outdated,
    absence: () => absence,
    async keep() {
      if (kept || !cache) return;
      const all = await Promise.all(
        firstQuestions.map(async (question) => [question, await ask(question)] as const),
      );
      cache.writeAnswers(endpoint.url, Object.fromEntries(all) as FirstAnswers);
    },
  };
}

function keptAnswers(
  { url, genesis }: Endpoint,
  cache: MetadataCache | undefined,
): FirstAnswers | undefined {
  const kept = cache?.readAnswers(url);
  // What does not fit the name that was asked for is asked of the node, and refused then.
  return genesis === undefined || kept?.chain_getBlockHash === genesis ? kept : undefined;
}

const isSame = async (now: Promise<unknown>, before: unknown): Promise<boolean> =>
  JSON.stringify(await now) === JSON.stringify(before);
