import { sectionOf } from '../../../config/change-setting.js';
import type { ConfigFile } from '../../../config/config-file.js';
import { Refusal } from '../../../errors.js';
import type { SettingKey } from '../../setting-keys.js';
import { checkSetting } from '../../settings.js';
import type { OldConfig } from './read-old.js';
import { translate } from './translate.js';

/** What becomes of one setting of the imported file. */
export type Item = {
  readonly from: string;
  readonly text: string;
  readonly outcome: 'taken' | 'translated' | 'kept' | 'left-out';
  readonly key: string | undefined;
  readonly value: string | undefined;
  readonly reason: string | undefined;
};

/** Decides about each setting: what is set here already is kept unless it may be replaced. */
export function planImport(
  old: OldConfig,
  file: ConfigFile,
  profile: string | undefined,
  keys: ReadonlyMap<string, SettingKey>,
  mayReplace: boolean,
): readonly Item[] {
  const here = sectionOf(file, profile);
  return old.settings.map(([from, text]): Item => {
    const left = (reason: string): Item => ({
      ...{ from, text, outcome: 'left-out', key: undefined, value: undefined, reason },
    });
    const found = translate(old.origin, from, text);
    if ('reason' in found) {
      return found.isForeign ? { ...left(found.reason), text: 'not shown' } : left(found.reason);
    }
    const { key, value } = found;
    const fault = faultOf(keys.get(key), value, file);
    if (fault !== undefined) return left(fault);
    const before = Object.hasOwn(here, key) ? here[key] : undefined;
    if (before !== undefined && before !== value && !mayReplace) {
      const reason = `it is set to ${before} here; --replace takes the other`;
      return { ...{ from, text, outcome: 'kept', key, value: before, reason } };
    }
    const outcome = value === text ? 'taken' : 'translated';
    return { ...{ from, text, outcome, key, value, reason: undefined } };
  });
}

/** What those settings make of the operator's file. */
export const importedSettings = (items: readonly Item[]): readonly (readonly [string, string])[] =>
  items.flatMap(({ outcome, key, value }) =>
    (outcome === 'taken' || outcome === 'translated') && key !== undefined && value !== undefined
      ? [[key, value] as const]
      : [],
  );

function faultOf(
  setting: SettingKey | undefined,
  value: string,
  file: ConfigFile,
): string | undefined {
  try {
    if (!setting) return 'there is no such setting here';
    checkSetting(setting.options, value, { networks: Object.keys(file.networks) });
    return undefined;
  } catch (reason) {
    if (reason instanceof Refusal) return [reason.message, reason.hint].join('; ');
    throw reason;
  }
}
