import { existsSync } from 'node:fs';
import { command } from '../../define/command.js';
import { pathJson, pathView, type Report } from './view.js';

export const configPath = command({
  name: 'path',
  summary: 'Say which files hold the settings',
  effect: 'reads',
  bearsDamage: true,
  options: {},
  examples: ['config path', 'config path --jq .data.path'],
  schema: () => import('./schema.js'),
  view: pathView,
  json: pathJson,
  async run(_input, { settings }): Promise<Report> {
    const { config, damage } = settings;
    return {
      path: config.path,
      exists: existsSync(config.path),
      project: config.project,
      profiles: Object.keys(config.file.profiles),
      damage: damage?.message,
    };
  },
});
