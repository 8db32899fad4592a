import type { Books } from './books.js';

type Event = { readonly tag: string; readonly value?: unknown };

/** Rao that some blocks' fees came to and that were asked in alpha; a chain without authors takes none. */
export function feesInAlpha(blocks: readonly Pick<Books, 'events'>[]): bigint {
  const events = blocks.flatMap(({ events: each }) => each as readonly Event[]);
  return events.reduce((sum, { tag, value }, at) => {
    // One is announced right before the other.
    const isAlpha = events[at - 1]?.tag === 'TransactionFeePaidWithAlpha';
    if (tag !== 'TransactionFeePaid' || !isAlpha) return sum;
    return sum + (value as { readonly actualFee: bigint }).actualFee;
  }, 0n);
}
