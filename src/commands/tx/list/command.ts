import { isOver } from '../../../journal/journal.js';
import { command } from '../../define/command.js';
import { openOnly } from '../../options/transaction.js';
import { listJson, listView } from './view.js';

export const txList = command({
  name: 'list',
  summary: 'List what this machine signed and sent, newest first',
  effect: 'reads',
  options: { open: openOnly },
  examples: ['tx list', 'tx list --open --json'],
  rows: 'transactions',
  schema: () => import('./schema.js'),
  view: listView,
  json: listJson,
  async run(input, ctx) {
    const { stories, damaged } = ctx.journal.list();
    for (const file of damaged) ctx.warn(`${file} cannot be read; it may be about a payment`);
    return { stories: input.open ? stories.filter((story) => !isOver(story)) : stories };
  },
});
