import type { Story } from '../../../journal/journal.js';
import { command } from '../../define/command.js';
import { hash, networkInstead } from '../../options/transaction.js';
import { settleStory } from '../../road/follow.js';
import { mustBeDone, settlementOf } from '../../road/outcome.js';
import { chainOf, findStory } from '../find-story.js';
import { endedWell } from '../known-end.js';
import { storyJson, storyView } from '../story-view.js';

export const txWait = command({
  name: 'wait',
  summary:
    'Follow a transaction to its end, sending the same bytes again where they may still land',
  effect: 'spends',
  options: { network: networkInstead },
  arguments: [hash],
  examples: ['tx wait 0x5f1c2a', 'tx wait 0x5f1c2a --network archive --json'],
  schema: () => import('./schema.js'),
  view: storyView,
  json: storyJson,
  async run(input, ctx) {
    const story = findStory(input.hash, ctx.journal);
    const { batch } = story.entry;
    const others = batch?.position === 0 ? batch.hashes.slice(1) : [];
    const all = [story, ...others.map((hash) => findStory(hash, ctx.journal))];
    const open: Story[] = [];
    for (const each of all) if (!(await endedWell(each))) open.push(each);
    if (open.length === 0) return story;
    const chain = await chainOf(story, input.network, ctx);
    let ended = story.settlement;
    // The first answers for all that were signed with it: alone it says nothing of what was asked.
    for (const each of open) {
      ctx.sending(each.entry.hash);
      const outcome = await settleStory(each, 'finalized', chain, ctx);
      await mustBeDone(outcome);
      if (each === story) ended = settlementOf(outcome);
    }
    return { ...story, settlement: ended };
  },
});
