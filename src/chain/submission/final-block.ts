// x0.88 of a signed transfer at 100 ms: a final block is asked for by its hash, and then for its number.
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../../units/block.js';
import { blockByHash, blockOf, type Header } from '../header.js';

const [NEWS, OPEN, END] = [
  'chain_finalizedHead',
  'chain_subscribeFinalizedHeads',
  'chain_unsubscribeFinalizedHeads',
];

/** The final block now. A subscription begins with its header, which is asked for where it does not come. */
export async function finalBlock(provider: ProviderInterface): Promise<BlockRef> {
  let told: BlockRef | undefined;
  const opened = provider.subscribe(NEWS, OPEN, [], (error, header: Header) => {
    if (!error) told ??= blockOf(header);
  });
  opened.catch(() => {});
  try {
    const hash = await provider.send<string>('chain_getFinalizedHead', []);
    // The header is sent with the answer, or right behind it.
    await new Promise(setImmediate);
    return told?.hash === hash ? told : await blockByHash(hash, provider);
  } finally {
    opened.then((id) => provider.unsubscribe(NEWS, END, id)).catch(() => {});
  }
}
