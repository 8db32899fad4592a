// Saves a round trip: what is read of the best block is asked for before it is known which that is.
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../../units/block.js';
import { bestBlock } from '../header.js';
import { passingOn } from './passing-on.js';

/** What the state is read for; see withMoments. */
export type Purpose = 'sign' | 'show';

/**
 * Reads the best block, whether it is known beforehand or not. The reader may be called a second
 * time, so it tells nobody anything.
 */
export type ReadNow = <Answer>(
  purpose: Purpose,
  read: (at: BlockRef) => Promise<Answer>,
) => Promise<{ readonly at: BlockRef; readonly answer: Answer }>;

/** Asks for the head, then for its state: two trips. */
export const readHead =
  (provider: ProviderInterface): ReadNow =>
  async (_purpose, read) => {
    const at = await bestBlock(provider);
    return { at, answer: await read(at) };
  };

type ChangeSet = { readonly block: string };

/** No block has such a hash; one of its own stands for the block of each moment. */
const PLACEHOLDER = `0x${'f'.repeat(48)}` as const;
const placeholder = (count: number) =>
  `${PLACEHOLDER}${count.toString(16).padStart(16, '0')}` as const;

/**
 * A provider that takes a block which is not known yet. Storage answers name their block, and are
 * read again where it is not the head. The answer of a runtime function names none: what is signed
 * rests on answers of the head alone, so those wait for it, but for the fee, which is charged in a
 * later block anyway. For what is shown they are taken where the head is the same before and after
 * them; a node that answers out of order just when a block comes may then show a part of the next.
 */
export function withMoments(inner: ProviderInterface): {
  readonly provider: ProviderInterface;
  readonly now: ReadNow;
} {
  const moments = new Map<unknown, ReturnType<typeof momentOf>>();
  let count = 0;
  const provider = passingOn(inner, {
    async send<T>(method: string, params: unknown[], isCacheable?: boolean): Promise<T> {
      const block = params.at(-1);
      const moment = moments.get(block);
      if (moment) return moment.ask(method, params.slice(0, -1)) as Promise<T>;
      if (!String(block).startsWith(PLACEHOLDER)) return inner.send(method, params, isCacheable);
      throw new Error('what this was read for is over');
    },
  });

  async function now<Answer>(purpose: Purpose, read: (at: BlockRef) => Promise<Answer>) {
    const hash = placeholder(count++);
    const moment = momentOf(hash, purpose, inner);
    moments.set(hash, moment);
    try {
      const answer = await read(moment.at);
      const at = await moment.head;
      if (moment.fault() === undefined) return { at, answer };
    } catch (reason) {
      if (moment.fault() === undefined) throw reason;
    } finally {
      moments.delete(hash);
    }
    if (moment.fault() === 'moved') return readHead(inner)(purpose, read);
    const at = await moment.head;
    return { at, answer: await read(at) };
  }
  return { provider, now };
}

/** Why what was read does not count: answers were of several blocks, or a reader could not go on without it. */
type Fault = 'moved' | 'unknown';

/** What a transaction costs is told of the next block, whichever block is asked. */
const FEES = /^TransactionPayment/;

function momentOf(hash: `0x${string}`, purpose: Purpose, provider: ProviderInterface) {
  let known: BlockRef | undefined;
  let fault: Fault | undefined;
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
  const mustBeOne = (one: string | undefined, other: string) => {
    if (one !== other) fault = 'moved';
  };
  const pinned = async (method: string, params: unknown[]) =>
    provider.send(method, [...params, (await head).hash]);

  return {
    head,
    fault: () => fault,
    at: {
      get hash() {
        return known?.hash ?? hash;
      },
      get number() {
        if (known) return known.number;
        fault ??= 'unknown';
        throw new Error('the number of the block is not known yet');
      },
    } satisfies BlockRef,
    async ask(method: string, params: unknown[]): Promise<unknown> {
      if (method === 'state_queryStorageAt') {
        const sets = await provider.send<readonly ChangeSet[]>(method, params);
        const { hash: best } = await head;
        mustBeOne(sets[0]?.block, best);
        for (const { block } of sets) mustBeOne(block, best);
        return sets;
      }
      if (method !== 'state_call') return pinned(method, params);
      if (FEES.test(String(params[0]))) return provider.send(method, params);
      if (purpose === 'sign') return pinned(method, params);
      const after = headAfter();
      const [answer, first, last] = await Promise.all([provider.send(method, params), head, after]);
      mustBeOne(first.hash, last.hash);
      return answer;
    },
  };
}
