import { command } from '../../define/command.js';
import { hash } from '../../options/transaction.js';
import { findStory } from '../find-story.js';
import { storyJson, storyView } from '../story-view.js';

export const txShow = command({
  name: 'show',
  summary: 'Show what the journal knows of a transaction, without asking a chain',
  effect: 'reads',
  options: {},
  arguments: [hash],
  examples: ['tx show 0x5f1c2a', 'tx show 0x5f1c2a --json'],
  schema: () => import('./schema.js'),
  view: storyView,
  json: storyJson,
  run: async (input, ctx) => findStory(input.hash, ctx.journal),
});
