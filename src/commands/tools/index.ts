import { catalogue } from '../catalogue.js';
import { command } from '../define/command.js';
import { toolsJson, toolsView } from './view.js';

export const toolsCommand = command({
  name: 'tools',
  summary: 'Describe every command for programs: options, input, effect, schema',
  effect: 'reads',
  options: {},
  examples: ['tools', 'tools --json'],
  schema: () => import('./schema.js'),
  rows: 'commands',
  view: toolsView,
  json: toolsJson,
  run: () => catalogue(),
});

export { toolsCommand as command };
