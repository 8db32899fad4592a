import { command } from '../../../define/command.js';
import { runtimesJson, runtimesView } from './view.js';

export const localnetRuntimeList = command({
  name: 'runtime list',
  summary: 'List the real runtimes kept on this machine',
  effect: 'reads',
  options: {},
  examples: ['localnet runtime list', 'localnet runtime list --json'],
  schema: () => import('./schema.js'),
  rows: 'runtimes',
  view: runtimesView,
  json: runtimesJson,
  async run(_input, ctx) {
    const runtimes = await ctx.runtimes();
    return { folder: runtimes.folder, runtimes: runtimes.list() };
  },
});
