import { sectionOf, withSetting } from '../../../config/change-setting.js';
import type { ConfigFile } from '../../../config/config-file.js';
import { refuse } from '../../../errors.js';
import { nearestName } from '../../../units/nearest-name.js';
import { command } from '../../define/command.js';
import { settingKey, settingValue } from '../../options/config.js';
import { parseProfile } from '../../options/universal.js';
import { named } from '../../parse-input.js';
import { type SettingKey, settingKeys, settingNamed, variableOf } from '../../setting-keys.js';
import { checkSetting } from '../../settings.js';
import { type Change, changeJson, changeView } from '../change-view.js';

export const configSet = command({
  name: 'set',
  summary: 'Set what commands take when nothing is typed; with --profile, in that profile',
  effect: 'edits',
  bearsDamage: true,
  arguments: [settingKey, settingValue],
  options: {},
  examples: ['config set network test', 'config set wallet validator --profile validator --json'],
  schema: () => import('./schema.js'),
  view: changeView,
  json: changeJson,
  async run({ key, value }, ctx): Promise<Change> {
    const setting = settingNamed(key, await settingKeys());
    const profile = ctx.settings.profile;
    if (profile !== undefined) parseProfile(profile);
    let before: string | undefined;
    await ctx.config.change((file) => {
      checkValue(setting, value, profile, file);
      before = sectionOf(file, profile)[key];
      return withSetting(file, profile, key, value);
    });
    const variable = variableOf(setting);
    if (variable && ctx.env[variable]) {
      ctx.warn(`the variable ${variable} says ${ctx.env[variable]}, and outranks it`);
    }
    return { path: ctx.config.path, key, before, after: value, profile };
  },
});

function checkValue(
  { key, options }: SettingKey,
  value: string,
  profile: string | undefined,
  file: ConfigFile,
): void {
  if (value === '') {
    throw refuse('bad-input', `${key} is empty`, `take it out with \`btcli config unset ${key}\``);
  }
  named(key, () => checkSetting(options, value, { networks: Object.keys(file.networks) }));
  if (key !== 'profile') return;
  if (profile !== undefined) {
    throw refuse('bad-input', 'a profile chooses no profile', 'leave --profile out');
  }
  if (Object.hasOwn(file.profiles, value)) return;
  const near = nearestName(value, Object.keys(file.profiles));
  throw refuse(
    'not-found',
    `there is no profile ${JSON.stringify(value)}`,
    `${near ? `did you mean ${near}? ` : ''}make it with \`btcli config set --profile ${value} <key> <value>\``,
  );
}
