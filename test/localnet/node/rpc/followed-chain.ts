import type { LocalChainOptions } from '../../../../src/localnet/index.js';
import { manualChain } from '../pool/manual-chain.js';

export type FollowEvent = { readonly event: string; readonly [field: string]: unknown };

/** A chain that builds when told to, with one client that follows its head. */
export async function followedChain(
  options: Partial<LocalChainOptions> = {},
  withRuntime: boolean = true,
) {
  const { chain, session, submit } = await manualChain(options);
  const { request } = session;
  const id = await request('chainHead_v1_follow', withRuntime);
  /** The newest event, once there are so many. */
  const event = async (count: number) => (await session.results(id, count)).at(-1);
  return {
    chain,
    session,
    submit,
    id,
    event,
    events: async (count: number) => (await session.results(id, count)) as FollowEvent[],
    /** The events of one operation up to where it ends or rests; `seen` were there before. */
    async operation(started: unknown, last: string, times = 1) {
      const { operationId } = started as { operationId: string };
      for (let count = 1; ; count++) {
        const own = ((await session.results(id, count)) as FollowEvent[])
          .filter((each) => each.operationId === operationId)
          .map(({ operationId: _, ...rest }) => rest);
        if (own.filter((each) => each.event === last).length === times) return own;
      }
    },
    ask: (method: string, ...params: unknown[]) =>
      request(`chainHead_v1_${method}`, id, ...params) as Promise<unknown>,
  };
}
