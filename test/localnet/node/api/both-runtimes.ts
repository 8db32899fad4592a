import { describe } from 'vitest';
import type { LocalChainOptions } from '../../../../src/localnet/index.js';
import { openRuntime } from '../../../../src/localnet/wasm/index.js';
import { describeRealRuntime } from '../../../support/real-runtime.js';
import { type ServedChain, servedChain } from '../../../support/served-chain.js';

export type Serve = (options?: Partial<LocalChainOptions>) => Promise<ServedChain>;

/** One suite over a served chain with the builtin rules and, where one is there, over a real runtime. */
export function onBothRuntimes(title: string, suite: (serve: Serve) => void): void {
  describe(`${title}, builtin rules`, () => suite(servedChain));
  describeRealRuntime(`${title}, a real runtime`, (blob) => {
    suite((options) => servedChain({ runtime: openRuntime(blob), ...options }));
  });
}
