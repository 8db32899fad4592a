import { type TableView, text } from '../../../format/view.js';
import type { Explained } from '../explained.js';
import { settingJson, sourceText, valueCell } from '../setting-view.js';
import type { Data } from './schema.js';

export type Report = {
  readonly path: string;
  readonly profile: string | undefined;
  readonly settings: readonly Explained[];
};

export const listView = ({ path, profile, settings }: Report): TableView => ({
  kind: 'table',
  title: `Settings, from ${path}${profile === undefined ? '' : ` with profile ${profile}`}`,
  columns: [
    { id: 'setting', title: 'Setting', sacrifice: 0 },
    { id: 'value', title: 'Value', sacrifice: 0 },
    { id: 'from', title: 'From', sacrifice: 0 },
    { id: 'variable', title: 'Variable', sacrifice: 2 },
    { id: 'default', title: 'Default', sacrifice: 1 },
  ],
  rows: settings.map((setting) => [
    text(setting.key),
    valueCell(setting),
    text(sourceText(setting)),
    text(setting.variable ?? ''),
    text(setting.fallback ?? ''),
  ]),
  empty: 'none',
  notes: settings.flatMap(({ key, problem }) =>
    problem === undefined ? [] : [`${key}: ${problem}`],
  ),
});

export const listJson = ({ path, profile, settings }: Report): Data => ({
  path,
  profile: profile ?? null,
  settings: settings.map(settingJson),
});
