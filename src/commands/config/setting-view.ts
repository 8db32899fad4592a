import { bad, type Cell, note, text } from '../../format/view.js';
import type { Explained } from './explained.js';
import type { SettingData } from './setting-schema.js';

export const valueCell = ({ value, source, problem }: Explained): Cell => {
  if (value === undefined) return note('none');
  if (problem !== undefined) return bad(value);
  return source === 'default' ? note(value) : text(value);
};

/** Who says so, in words. */
export function sourceText({ source, place, profile }: Explained): string {
  if (source === 'default') return 'default';
  if (source === 'environment') return `variable ${place}`;
  if (source === 'profile') return `profile ${profile} in ${place}`;
  return source === 'project' ? `project file ${place}` : (place ?? '');
}

export const settingJson = (setting: Explained): SettingData => ({
  key: setting.key,
  value: setting.value ?? null,
  source: setting.source,
  place: setting.place ?? null,
  profile: setting.profile ?? null,
  environment: setting.variable ?? null,
  default: setting.fallback ?? null,
  problem: setting.problem ?? null,
});
