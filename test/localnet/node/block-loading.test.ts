import { expect, it } from 'vitest';
import { RuntimeLoading } from '../../../src/localnet/runtime.js';
import { counterRuntime } from '../../support/counter-runtime.js';
import { manualChain } from './pool/manual-chain.js';

/** A runtime that has to load something before its first block. */
function loadingRuntime(load: () => Promise<void>) {
  const { call, ...rest } = counterRuntime();
  let loaded = false;
  const loading = async () => {
    await load();
    loaded = true;
  };
  return {
    ...rest,
    call: (...[entry, input, storage]: Parameters<typeof call>) => {
      if (entry === 'Core_initialize_block' && !loaded) throw new RuntimeLoading(loading());
      return call(entry, input, storage);
    },
  };
}

const soon = async () => {};

it('builds the blocks it is told to once the runtime has loaded what they need', async () => {
  const { chain, watch, session } = await manualChain({ runtime: loadingRuntime(soon) });
  const watched = await watch({ sender: 1, nonce: 0 });
  const { number, hash } = await chain.advance(2);
  expect(number).toBe(2);
  expect((await session.results(watched, 3))[2]).toMatchObject({ inBlock: expect.any(String) });
  expect(chain.head().hash).toBe(hash);
});

it('keeps a transaction for the block that follows at once when the runtime is ready', async () => {
  const { chain, watch, session } = await manualChain({
    runtime: loadingRuntime(soon),
    blockTime: 'instant',
  });
  const watched = await watch({ sender: 1, nonce: 0 });
  expect((await session.results(watched, 3))[2]).toMatchObject({ inBlock: expect.any(String) });
  expect(chain.head().number).toBe(1);
});

it('stops when what the runtime needs cannot be loaded, and says why', async () => {
  const broken = async () => {
    throw new Error('a file is missing');
  };
  const { chain } = await manualChain({ runtime: loadingRuntime(broken) });
  await expect(chain.advance(1)).rejects.toThrow('a file is missing');
});
