import { refuse } from '../../../errors.js';
import { isOver } from '../../../journal/journal.js';
import { command } from '../../define/command.js';
import { hash, networkInstead } from '../../options/transaction.js';
import { sentOf } from '../../road/earlier.js';
import { follow, isSealed } from '../../road/follow.js';
import { mustBeDone, settlementOf } from '../../road/outcome.js';
import { chainOf, findStory } from '../find-story.js';
import { statusOf, storyJson, storyView } from '../story-view.js';

export const txRebroadcast = command({
  name: 'rebroadcast',
  summary: 'Send the same signed bytes again, once; they can land only once',
  effect: 'spends',
  options: { network: networkInstead },
  arguments: [hash],
  examples: ['tx rebroadcast 0x5f1c2a', 'tx rebroadcast 0x5f1c2a --network archive --json'],
  schema: () => import('./schema.js'),
  view: storyView,
  json: storyJson,
  async run(input, ctx) {
    const story = findStory(input.hash, ctx.journal);
    if (isOver(story)) {
      throw refuse(
        'not-allowed',
        `${story.entry.hash} is over: ${statusOf(story)}`,
        'there is nothing left to send',
      );
    }
    if (isSealed(story)) {
      const [envelope] = story.entry.batch?.hashes ?? [];
      throw refuse(
        'not-allowed',
        `${story.entry.hash} was sealed inside ${envelope}; sent by itself, everybody would see it`,
        `send ${envelope} again`,
      );
    }
    const chain = await chainOf(story, input.network, ctx);
    const network = input.network ?? story.entry.network;
    ctx.sending(story.entry.hash);
    const asked = { wait: 'submitted', network, sentBefore: true } as const;
    const { outcome } = await follow(sentOf(story), asked, chain, ctx, () => {});
    await mustBeDone(outcome);
    return { ...story, settlement: settlementOf(outcome) };
  },
});
