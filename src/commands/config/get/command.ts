import { command } from '../../define/command.js';
import { settingKey } from '../../options/config.js';
import { settingKeys, settingNamed } from '../../setting-keys.js';
import { explain } from '../explained.js';
import { settingJson } from '../setting-view.js';
import { settingView } from './view.js';

export const configGet = command({
  name: 'get',
  summary: 'Show what a setting is, and who says so',
  effect: 'reads',
  bearsDamage: true,
  arguments: [settingKey],
  options: {},
  examples: ['config get network', 'config get tolerance --profile validator --json'],
  schema: () => import('./schema.js'),
  view: settingView,
  json: settingJson,
  async run({ key }, ctx) {
    if (ctx.settings.damage) throw ctx.settings.damage;
    return explain(settingNamed(key, await settingKeys()), ctx);
  },
});
