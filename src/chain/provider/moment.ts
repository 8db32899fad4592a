// Saves a round trip: what is read of the best block is asked for before it is known which that is.
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../../units/block.js';
import { bestBlock } from '../header.js';

/** Reads the best block; its state is that of one block, whether it was known beforehand or not. */
export type ReadNow = <Answer>(
  read: (at: BlockRef) => Promise<Answer>,
) => Promise<{ readonly at: BlockRef; readonly answer: Answer }>;

/** Asks for the head, then for its state: two trips. */
export const readHead =
  (provider: ProviderInterface): ReadNow =>
  async (read) => {
    const at = await bestBlock(provider);
    return { at, answer: await read(at) };
  };

type ChangeSet = { readonly block: string };

/** No block has such a hash; it stands where one will be, and differs from those of other moments. */
const placeholder = (count: number): `0x${string}` => `0x${count.toString(16).padStart(64, 'f')}`;

/**
 * A provider that takes a block which is not known yet. Storage answers name their block; what a
 * runtime function answers is taken where the head is the same before and after it. Where any of it
 * was of another block than the head, or a reader has to know the block to go on, all is read again
 * of the head, which is known by then.
 */
export function withMoments(inner: ProviderInterface): {
  readonly provider: ProviderInterface;
  readonly now: ReadNow;
} {
  const moments = new Map<unknown, ReturnType<typeof momentOf>>();
  let count = 0;
  const provider: ProviderInterface = {
    hasSubscriptions: inner.hasSubscriptions,
    isClonable: false,
    get isConnected() {
      return inner.isConnected;
    },
    clone: () => inner.clone(),
    connect: () => inner.connect(),
    disconnect: () => inner.disconnect(),
    on: (event, callback) => inner.on(event, callback),
    send<T>(method: string, params: unknown[], isCacheable?: boolean): Promise<T> {
      const moment = moments.get(params.at(-1));
      if (!moment) return inner.send(method, params, isCacheable);
      return moment.ask(method, params.slice(0, -1)) as Promise<T>;
    },
    subscribe: (type, method, params, callback) => inner.subscribe(type, method, params, callback),
    unsubscribe: (type, method, id) => inner.unsubscribe(type, method, id),
  };

  async function now<Answer>(read: (at: BlockRef) => Promise<Answer>) {
    const hash = placeholder(count++);
    const moment = momentOf(hash, inner);
    moments.set(hash, moment);
    try {
      const answer = await read(moment.at);
      const at = await moment.head;
      if (!moment.isVoid()) return { at, answer };
    } catch (reason) {
      if (!moment.isVoid()) throw reason;
    } finally {
      moments.delete(hash);
    }
    const at = await moment.head;
    return { at, answer: await read(at) };
  }
  return { provider, now };
}

function momentOf(hash: `0x${string}`, provider: ProviderInterface) {
  let known: BlockRef | undefined;
  let isVoid = false;
  let closing: Promise<BlockRef> | undefined;
  const head = bestBlock(provider).then((block) => {
    known = block;
    return block;
  });
  head.catch(() => {});

  /** The head once more, after all that is asked in one go. */
  const headAfter = (): Promise<BlockRef> => {
    closing ??= new Promise(setImmediate).then(() => {
      closing = undefined;
      return bestBlock(provider);
    });
    return closing;
  };
  const isOne = (one: string, other: string) => {
    if (one !== other) isVoid = true;
  };

  return {
    head,
    isVoid: () => isVoid,
    at: {
      get hash() {
        return known?.hash ?? hash;
      },
      get number() {
        if (known) return known.number;
        isVoid = true;
        throw new Error('the number of the block is not known yet');
      },
    } satisfies BlockRef,
    async ask(method: string, params: unknown[]): Promise<unknown> {
      if (method === 'state_queryStorageAt') {
        const sets = await provider.send<readonly ChangeSet[]>(method, params);
        const { hash: best } = await head;
        for (const { block } of sets) isOne(block, best);
        if (sets.length === 0) isVoid = true;
        return sets;
      }
      if (method === 'state_call') {
        const after = headAfter();
        const [answer, first, last] = await Promise.all([
          provider.send(method, params),
          head,
          after,
        ]);
        isOne(first.hash, last.hash);
        return answer;
      }
      return provider.send(method, [...params, (await head).hash]);
    },
  };
}
