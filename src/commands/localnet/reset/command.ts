import { refuse } from '../../../errors.js';
import { recordView, text } from '../../../format/view.js';
import { command } from '../../define/command.js';
import { yes } from '../../options/spending.js';

export const localnetReset = command({
  name: 'reset',
  summary: 'Delete the embedded chain; the next command begins a new one',
  effect: 'runs',
  options: { yes },
  examples: ['localnet reset', 'localnet reset --yes'],
  async run(input, ctx) {
    const localnet = await ctx.localnet();
    if (!input.yes) {
      const { confirm } = await ctx.prompts();
      if (!(await confirm('Delete the embedded chain and all its accounts?'))) {
        throw refuse('declined', 'nothing was deleted');
      }
    }
    await localnet.reset();
    return {};
  },
  schema: () => import('./schema.js'),
  view: () =>
    recordView('The embedded chain is gone', [['Next', text('a new one begins at block 0')]]),
  json: () => ({ reset: true as const }),
});
