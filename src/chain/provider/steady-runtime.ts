import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { specOf } from '../first-answers.js';
import { passingOn } from './passing-on.js';

/** A provider whose runtime stays what it was when the connection was made, and whether it did. */
export type SteadyRuntime = {
  readonly provider: ProviderInterface;
  /** Whether the node has announced another runtime since. */
  readonly hasChanged: () => boolean;
};

const SUBSCRIBE = 'state_subscribeRuntimeVersion';
const ASK = 'state_getRuntimeVersion';

/**
 * Keeps @polkadot/api from taking in another runtime's metadata in the middle of a command: it would
 * do so unchecked, and a node that announced an upgrade and took it back could put its own metadata
 * in place of what the digest was taken of. The first announcement passes where it names the runtime
 * that was asked for on connecting; any other is only noticed.
 */
export function steadyRuntime(inner: ProviderInterface): SteadyRuntime {
  let asked: number | undefined;
  let first: string | undefined;
  let changed = false;
  let ended = false;
  /** A question that our own end cuts off gets no answer: @polkadot/api would tell of it as of a fault. */
  const unlessEnded = <T>(work: Promise<T>): Promise<T> =>
    work.catch((reason: unknown) => {
      if (!ended) throw reason;
      return new Promise<T>(() => {});
    });
  const provider = passingOn(inner, {
    disconnect: () => {
      ended = true;
      return inner.disconnect();
    },
    async send<T>(method: string, params: unknown[], isCacheable?: boolean): Promise<T> {
      const answer = await unlessEnded(inner.send<T>(method, params, isCacheable));
      if (method === ASK && params.length === 0) asked ??= specOf(answer);
      return answer;
    },
    subscribe: (type, method, params, callback) =>
      unlessEnded(
        inner.subscribe(type, method, params, (error, result) => {
          if (method !== SUBSCRIBE || error) return callback(error, result);
          const told = JSON.stringify(result);
          if (first === undefined) {
            first = told;
            changed = asked !== undefined && specOf(result) !== asked;
            if (!changed) callback(error, result);
          } else if (told !== first) {
            changed = true;
          }
        }),
      ),
  });
  return { provider, hasChanged: () => changed };
}
