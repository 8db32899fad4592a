import type { ConfigFile, SettingTexts } from './config-file.js';

/** The settings of a profile, or those that stand without one. */
export const sectionOf = (file: ConfigFile, profile: string | undefined): SettingTexts => {
  if (profile === undefined) return file.settings;
  return Object.hasOwn(file.profiles, profile) ? (file.profiles[profile] ?? {}) : {};
};

/** The same file with one setting changed, or gone; a profile is made by its first setting. */
export function withSetting(
  file: ConfigFile,
  profile: string | undefined,
  key: string,
  value: string | undefined,
): ConfigFile {
  const { [key]: _, ...others } = sectionOf(file, profile);
  const section = value === undefined ? others : { ...others, [key]: value };
  if (profile === undefined) return { ...file, settings: section };
  return { ...file, profiles: { ...file.profiles, [profile]: section } };
}
