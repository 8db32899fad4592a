import { isOver } from '../../../journal/journal.js';
import { command } from '../../define/command.js';
import { hash, networkInstead } from '../../options/transaction.js';
import { sentOf } from '../../road/earlier.js';
import { settlementOf } from '../../road/outcome.js';
import { chainOf, findStory } from '../find-story.js';
import { storyJson, storyView } from '../story-view.js';

export const txStatus = command({
  name: 'status',
  summary: 'Ask the chain what became of a transaction; sends nothing, waits for nothing',
  effect: 'reads',
  options: { network: networkInstead },
  arguments: [hash],
  examples: ['tx status 0x5f1c2a', 'tx status 0x5f1c2a --network archive --json'],
  schema: () => import('./schema.js'),
  view: storyView,
  json: storyJson,
  async run(input, ctx) {
    const story = findStory(input.hash, ctx.journal);
    // A refusal is only what one node said; the chain has the last word.
    if (isOver(story) && story.settlement?.status !== 'refused') return story;
    const chain = await chainOf(story, input.network, ctx);
    const outcome = await ctx.during('looking for it', chain.find(sentOf(story)));
    if (!outcome) return story;
    const settlement = settlementOf(outcome);
    ctx.journal.settle(story.entry.hash, settlement);
    return { ...story, settlement };
  },
});
