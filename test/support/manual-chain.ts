import { setTimeout as pause } from 'node:timers/promises';
import type { LocalChainOptions } from '../../src/localnet/index.js';
import { type ServedChain, servedChain } from './served-chain.js';

/** A chain whose blocks come, stay and go as the test says. */
export type ManualChain = ServedChain & {
  /** Returns once the pool holds so many transactions. */
  readonly pooled: (count: number) => Promise<void>;
  /** Takes the newest blocks away; their transactions wait again, unless they are lost. */
  readonly revert: (count: number, lose?: boolean) => Promise<unknown>;
};

const HOUR = 3_600_000;

/** Finality comes three blocks after inclusion. */
export async function manualChain(options: Partial<LocalChainOptions> = {}): Promise<ManualChain> {
  const served = await servedChain({ blockTime: HOUR, finalityLag: 3, ...options });
  return {
    ...served,
    async pooled(count) {
      while (((await served.ask('author_pendingExtrinsics')) as unknown[]).length < count) {
        await pause(20);
      }
    },
    revert: (count, lose = false) => served.ask('localnet_revert', count, lose),
  };
}
