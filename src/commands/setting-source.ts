import type { ChosenSetting } from './settings.js';

/** One sentence for each thing that the file of a project decided. */
export const projectNotes = (chosen: readonly ChosenSetting[]): readonly string[] =>
  chosen
    .filter(({ source }) => source.kind === 'project')
    .map((setting) => `${told(setting)} comes from ${placeOf(setting)}`);

export const told = ({ key, value }: ChosenSetting): string => `${key} ${value}`;

export const placeOf = ({ source }: ChosenSetting): string =>
  source.kind === 'profile' ? `profile ${source.profile} in ${source.path}` : source.path;
