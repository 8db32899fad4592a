import { command } from '../../define/command.js';
import { settingKeys } from '../../setting-keys.js';
import { explain, unknownSettings } from '../explained.js';
import { listJson, listView, type Report } from './view.js';

export const configList = command({
  name: 'list',
  summary: 'List every setting, what it is and who says so',
  effect: 'reads',
  bearsDamage: true,
  options: {},
  examples: ['config list', 'config list --profile validator --json'],
  schema: () => import('./schema.js'),
  rows: 'settings',
  view: listView,
  json: listJson,
  async run(_input, ctx): Promise<Report> {
    const { damage, config, profile } = ctx.settings;
    if (damage) throw damage;
    const keys = await settingKeys();
    return {
      path: config.path,
      profile: profile ?? config.file.settings.profile,
      settings: [
        ...[...keys.values()].map((key) => explain(key, ctx)),
        ...unknownSettings(ctx, keys),
      ],
    };
  },
});
