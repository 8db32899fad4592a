import { type LocalChainOptions, openLocalChain } from '../../../../src/localnet/index.js';
import { type CounterTx, counterRuntime, counterTx } from '../../../support/counter-runtime.js';
import { hexOf, testSession } from '../../../support/session.js';

export const hex = (tx: CounterTx) => hexOf(counterTx(tx));

/** A chain that builds only when told to, so that the pool can be looked at. */
export async function manualChain(options: Partial<LocalChainOptions> = {}) {
  const chain = await openLocalChain({
    dir: undefined,
    runtime: counterRuntime(),
    blockTime: 3_600_000,
    genesisTime: 0,
    ...options,
  });
  const session = testSession(chain);
  const submit = (tx: CounterTx) => session.request('author_submitExtrinsic', hex(tx));
  const watch = (tx: CounterTx) => session.request('author_submitAndWatchExtrinsic', hex(tx));
  const pending = () => session.request('author_pendingExtrinsics');
  const extrinsicsOfHead = async () => {
    const answer = (await session.request('chain_getBlock')) as {
      block: { extrinsics: string[] };
    };
    return answer.block.extrinsics.slice(1);
  };
  return { chain, session, submit, watch, pending, extrinsicsOfHead };
}
