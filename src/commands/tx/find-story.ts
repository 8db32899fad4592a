import type { Chain } from '../../chain/chain.js';
import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import type { Journal, Story } from '../../journal/journal.js';

/** The one story whose hash begins so; refuses none and several. */
export function findStory(begin: string, journal: Journal): Story {
  const exact = journal.find(begin);
  if (exact) return exact;
  const { stories, damaged } = journal.list();
  const found = stories.filter(({ entry }) => entry.hash.startsWith(begin));
  const [story, another] = found;
  if (story && !another) return story;
  if (!story) {
    const broken = damaged.length > 0 ? `; unreadable: ${damaged.join(', ')}` : '';
    throw refuse(
      'not-found',
      `the journal of this machine has no transaction ${begin}${broken}`,
      'see what it has with `btcli tx list`',
    );
  }
  throw refuse(
    'bad-input',
    `${found.length} transactions begin with ${begin}`,
    'write more of the hash',
  );
}

/** The chain a transaction was sent to, over the same network unless another endpoint is named. */
export async function chainOf(
  { entry }: Story,
  network: string | undefined,
  ctx: Context,
): Promise<Chain> {
  const chain = await ctx.chain(network ?? entry.network);
  if (chain.genesis === entry.genesis) return chain;
  throw refuse(
    'wrong-network',
    `${entry.hash} was signed for the chain with genesis ${entry.genesis}; ${chain.network} has ${chain.genesis}`,
    'name an endpoint of that chain with --network',
  );
}
