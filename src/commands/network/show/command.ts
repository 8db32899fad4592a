import { command } from '../../define/command.js';
import { networkName } from '../../options/networks.js';
import { networkNamed } from '../find.js';
import { knownNetworks } from '../known.js';
import { networkJson, networkView } from '../network-view.js';

export const networkShow = command({
  name: 'show',
  summary: 'Show what a name stands for: its genesis and its nodes',
  effect: 'reads',
  arguments: [networkName],
  options: {},
  examples: ['network show finney', 'network show test --json'],
  schema: () => import('./schema.js'),
  view: networkView,
  json: networkJson,
  run: async ({ name }, ctx) => networkNamed(name, knownNetworks(ctx.settings)),
});
