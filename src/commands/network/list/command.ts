import { command } from '../../define/command.js';
import { knownNetworks } from '../known.js';
import { listJson, listView } from './view.js';

export const networkList = command({
  name: 'list',
  summary: 'List the networks that names stand for, and what pins them',
  effect: 'reads',
  options: {},
  examples: ['network list', 'network list --json'],
  schema: () => import('./schema.js'),
  rows: 'networks',
  view: listView,
  json: listJson,
  run: async (_input, ctx) => knownNetworks(ctx.settings),
});
