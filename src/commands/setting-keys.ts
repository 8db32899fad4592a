import { refuse } from '../errors.js';
import { nearestName } from '../units/nearest-name.js';
import { catalogue } from './catalogue.js';
import type { OptionSpec } from './define/option.js';
import { universal } from './options/universal.js';
import { hasSetting, type SettingOption } from './settings.js';

/** A setting: every option that obeys it, as the commands define them. */
export type SettingKey = {
  readonly key: string;
  readonly options: readonly [SettingOption, ...SettingOption[]];
};

/** Every setting there is, by its key, in the order in which commands are listed. */
export async function settingKeys(): Promise<ReadonlyMap<string, SettingKey>> {
  const commands = await catalogue();
  const specs: readonly OptionSpec<unknown>[] = [
    ...commands.flatMap(({ command }) => Object.values(command.options)),
    ...Object.values(universal),
  ];
  const found = new Map<string, SettingKey>();
  for (const spec of new Set(specs)) {
    if (!hasSetting(spec)) continue;
    const { key } = spec.setting;
    const before = found.get(key);
    found.set(key, { key, options: before ? [...before.options, spec] : [spec] });
  }
  return found;
}

/** The setting of that name; refuses `not-found`. */
export function settingNamed(name: string, keys: ReadonlyMap<string, SettingKey>): SettingKey {
  const found = keys.get(name);
  if (found) return found;
  const near = nearestKey(name, keys);
  throw refuse(
    'not-found',
    `there is no setting ${JSON.stringify(name)}`,
    near ? `did you mean ${near}?` : `choose ${[...keys.keys()].join(', ')}`,
  );
}

/** The setting whose name is most like one that there is not. */
export const nearestKey = (
  name: string,
  keys: ReadonlyMap<string, SettingKey>,
): string | undefined => nearestName(name.replaceAll('_', '-'), [...keys.keys()]);

/** The environment variable that a setting has, if any. */
export const variableOf = ({ options }: SettingKey): string | undefined =>
  options.find(({ env }) => env !== undefined)?.env;

/** What stands where nobody says anything; undefined where commands differ, or there is nothing. */
export function defaultOf({ options }: SettingKey): string | undefined {
  const [first] = options;
  if (first.parse) return first.fallback;
  return options.length > 1 ? 'auto' : 'off';
}
