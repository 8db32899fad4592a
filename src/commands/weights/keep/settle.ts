import type { Chain } from '../../../chain/chain.js';
import { refuse } from '../../../errors.js';
import { isOver, type Story } from '../../../journal/journal.js';
import { settleStory } from '../../road/follow.js';
import type { Keeper } from './keeper.js';

/**
 * Brings to its end what the hotkey signed and nobody saw the end of, by an earlier run or by this
 * one: the same bytes are sent again where they may still land, never others. Says whether there was any.
 */
export async function settleOpen(keeper: Keeper, chain: Chain): Promise<boolean> {
  const { ctx, ledger } = keeper;
  let any = false;
  for (const { entry } of openStories(keeper, chain)) {
    const story = ctx.journal.find(entry.hash);
    if (!story || isOver(story)) continue;
    any = true;
    const outcome = await settleStory(story, 'finalized', chain, ctx);
    if (outcome.status === 'unseen' && outcome.lost) {
      throw refuse('unreachable', `${chain.url} was lost while ${entry.hash} was looked for`);
    }
    const { number } = await chain.head();
    const message = `${entry.hash} (${entry.words}), which was signed before, ended as ${outcome.status}`;
    ledger.add({ kind: 'settled', block: number, commit: undefined, message });
  }
  return any;
}

/** The journal leaves to a living process what it sent; what this one lost sight of is its own. */
function openStories({ ctx, hotkey, lastSent }: Keeper, { genesis }: Chain): readonly Story[] {
  const open = ctx.journal.unsettled(genesis, hotkey);
  const last = ctx.journal.find(lastSent() ?? '');
  const isListed = open.some(({ entry }) => entry.hash === last?.entry.hash);
  return last && !isOver(last) && !isListed ? [...open, last] : open;
}
