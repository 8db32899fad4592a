import type { BlockReads } from '../chain/blocks.js';
import type { AccountReads } from '../chain/chain.js';
import type { BlockRef } from '../units/block.js';

/**
 * Reads one block's state, to show it: of the block named, or of the best one. Whether a named one can be read
 * at all is asked meanwhile, and told before whatever its state made of the reads.
 */
export async function readAt<Answer>(
  chain: Pick<AccountReads, 'now'> & Pick<BlockReads, 'blockAt' | 'mustRead'>,
  number: number | undefined,
  read: (at: BlockRef) => Promise<Answer>,
): Promise<Answer> {
  if (number === undefined) return (await chain.now('show', read)).answer;
  const at = await chain.blockAt(number);
  const [readable, answer] = await Promise.allSettled([chain.mustRead(at), read(at)]);
  if (readable.status === 'rejected') throw readable.reason;
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}
