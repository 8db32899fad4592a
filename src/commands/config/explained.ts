import type { Context } from '../../context.js';
import { Refusal } from '../../errors.js';
import { defaultOf, nearestKey, type SettingKey, variableOf } from '../setting-keys.js';
import { checkSetting, checkSource, valueIn } from '../settings.js';

/** What a setting is now, and who says so. */
export type Explained = {
  readonly key: string;
  readonly value: string | undefined;
  readonly source: 'environment' | 'profile' | 'project' | 'user' | 'default';
  /** The variable, or the file. */
  readonly place: string | undefined;
  readonly profile: string | undefined;
  readonly variable: string | undefined;
  readonly fallback: string | undefined;
  /** Why commands will refuse it. */
  readonly problem: string | undefined;
};

type World = Pick<Context, 'settings' | 'env'>;

/** What commands take when nobody types it: the variable, else the files in their order, else the default. */
export function explain(setting: SettingKey, { settings, env }: World): Explained {
  const { key, options } = setting;
  const variable = variableOf(setting);
  const fallback = defaultOf(setting);
  const base = { key, variable, fallback, profile: undefined };
  const known = { networks: Object.keys(settings.config.file.networks) };
  const judge = (check: () => void) => problemOf(check);
  const inEnv = variable === undefined ? undefined : env[variable];
  if (inEnv) {
    const problem = judge(() => checkSetting(options, inEnv, known));
    return { ...base, value: inEnv, source: 'environment', place: variable, problem };
  }
  const found = valueIn(settings.layers, key);
  if (!found) {
    return { ...base, value: fallback, source: 'default', place: undefined, problem: undefined };
  }
  const { value, source } = found;
  const problem = judge(() => {
    checkSource(found, options);
    checkSetting(options, value, known);
  });
  const profile = source.kind === 'profile' ? source.profile : undefined;
  return { ...base, value, source: source.kind, place: source.path, profile, problem };
}

function problemOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (reason) {
    if (reason instanceof Refusal) return reason.message;
    throw reason;
  }
}

/** Settings in the files that no command knows: each is a slip, or of a newer btcli. */
export const unknownSettings = (
  { settings }: World,
  keys: ReadonlyMap<string, SettingKey>,
): readonly Explained[] =>
  settings.layers.flatMap(({ source, settings: texts }) =>
    Object.entries(texts)
      .filter(([key]) => !keys.has(key))
      .map(([key, value]) => ({
        ...{ key, value, source: source.kind, place: source.path },
        ...{ profile: source.kind === 'profile' ? source.profile : undefined },
        ...{ variable: undefined, fallback: undefined, problem: noSuchSetting(key, keys) },
      })),
  );

function noSuchSetting(key: string, keys: ReadonlyMap<string, SettingKey>): string {
  const near = nearestKey(key, keys);
  return `there is no such setting${near === undefined ? '' : `; did you mean ${near}?`}`;
}
