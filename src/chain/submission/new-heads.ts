import type { ProviderInterface } from '@polkadot/rpc-provider/types';

/** News of blocks. Several at once count as one, since each look covers them all. */
export type NewHeads = {
  /** Returns once there was a block since the last call. */
  readonly next: () => Promise<void>;
  readonly close: () => void;
};

const methods = {
  best: {
    type: 'chain_newHead',
    open: 'chain_subscribeNewHeads',
    end: 'chain_unsubscribeNewHeads',
  },
  finalized: {
    type: 'chain_finalizedHead',
    open: 'chain_subscribeFinalizedHeads',
    end: 'chain_unsubscribeFinalizedHeads',
  },
} as const;

export async function newHeads(
  kind: keyof typeof methods,
  provider: ProviderInterface,
): Promise<NewHeads> {
  const { type, open, end } = methods[kind];
  let news = false;
  let wake = () => {};
  const id = await provider.subscribe(type, open, [], () => {
    news = true;
    wake();
  });
  return {
    async next() {
      if (!news) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      news = false;
    },
    close: () => {
      provider.unsubscribe(type, end, id).catch(() => {});
    },
  };
}
