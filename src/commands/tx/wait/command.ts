import { command } from '../../define.js';
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
    if (endedWell(story)) return story;
    const chain = await chainOf(story, input.network, ctx);
    ctx.sending(story.entry.hash);
    const outcome = await settleStory(story, 'finalized', chain, ctx);
    mustBeDone(outcome);
    return { ...story, settlement: settlementOf(outcome) };
  },
});
