import { recordView, text } from '../../../format/view.js';
import { command } from '../../define/command.js';

export const localnetStop = command({
  name: 'stop',
  summary: 'Stop the process that serves the embedded chain; its state stays',
  effect: 'runs',
  options: {},
  examples: ['localnet stop', 'localnet stop --json'],
  run: async (_input, ctx) => (await ctx.localnet()).stop(),
  schema: () => import('./schema.js'),
  view: ({ url }) => recordView('The embedded chain is down', [['Address', text(url)]]),
  json: ({ url }) => ({ url, stopped: true as const }),
});
