import { sectionOf, withSetting } from '../../../config/change-setting.js';
import { refuse } from '../../../errors.js';
import { nearestName } from '../../../units/nearest-name.js';
import { command } from '../../define/command.js';
import { settingKey } from '../../options/config.js';
import { type Change, changeJson, changeView } from '../change-view.js';

export const configUnset = command({
  name: 'unset',
  summary: 'Take a setting out again; with --profile, out of that profile',
  effect: 'edits',
  bearsDamage: true,
  arguments: [settingKey],
  options: {},
  examples: ['config unset network', 'config unset wallet --profile validator --json'],
  schema: () => import('./schema.js'),
  view: changeView,
  json: changeJson,
  async run({ key }, ctx): Promise<Change> {
    const { profile } = ctx.settings;
    let before: string | undefined;
    await ctx.config.change((file) => {
      const section = sectionOf(file, profile);
      if (!Object.hasOwn(section, key)) {
        throw notSet(key, Object.keys(section), profile);
      }
      before = section[key];
      return withSetting(file, profile, key, undefined);
    });
    return { path: ctx.config.path, key, before, after: undefined, profile };
  },
});

/** Offers a name that can be taken out, and none that is not there either. */
function notSet(key: string, set: readonly string[], profile: string | undefined) {
  const near = nearestName(key, set);
  return refuse(
    'not-found',
    `${key} is not set${profile === undefined ? '' : ` in profile ${profile}`}`,
    near ? `did you mean ${near}?` : 'see what is with `btcli config list`',
  );
}
