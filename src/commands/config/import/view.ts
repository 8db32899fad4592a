import { note, type TableView, text } from '../../../format/view.js';
import type { Item } from './plan.js';
import type { Origin } from './read-old.js';
import type { Data } from './schema.js';

export type Report = {
  readonly from: string;
  readonly origin: Origin;
  readonly path: string;
  readonly profile: string | undefined;
  readonly dryRun: boolean;
  readonly items: readonly Item[];
};

const words = {
  taken: 'taken',
  translated: 'translated',
  kept: 'kept as it is',
  'left-out': 'left out',
} as const;

export const importView = ({ from, origin, path, dryRun, items }: Report): TableView => ({
  kind: 'table',
  title: `${dryRun ? 'Would import' : 'Imported'} ${from} of ${origin}`,
  columns: [
    { id: 'from', title: 'There', sacrifice: 0 },
    { id: 'outcome', title: 'Outcome', sacrifice: 0 },
    { id: 'setting', title: 'Setting', sacrifice: 0 },
    { id: 'value', title: 'Value', sacrifice: 1 },
  ],
  rows: items.map(({ from: name, outcome, key, value }) => [
    text(name),
    outcome === 'left-out' ? note(words[outcome]) : text(words[outcome]),
    text(key ?? ''),
    text(value ?? ''),
  ]),
  empty: 'it has no settings',
  notes: [
    ...items.flatMap(({ from: name, reason }) =>
      reason === undefined ? [] : [`${name}: ${reason}`],
    ),
    dryRun || items.every(({ outcome }) => outcome === 'left-out' || outcome === 'kept')
      ? 'nothing was written'
      : `written to ${path}; ${from} stays as it is`,
  ],
});

export const importJson = (report: Report): Data => ({
  from: report.from,
  origin: report.origin,
  path: report.path,
  profile: report.profile ?? null,
  dryRun: report.dryRun,
  settings: report.items.map(({ from, text: content, outcome, key, value, reason }) => ({
    ...{ from, text: content, outcome },
    key: key ?? null,
    value: value ?? null,
    reason: reason ?? null,
  })),
});
