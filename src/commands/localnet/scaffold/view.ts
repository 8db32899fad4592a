import { good, note, type TableView, text } from '../../../format/view.js';
import type { Result, Scaffolded } from './run.js';
import type { Data } from './schema.js';

export type Report = Scaffolded & { readonly network: string };

const isChanged = ({ results }: Scaffolded): boolean =>
  results.some(({ status }) => status === 'done');

export const scaffoldView = (report: Report): TableView => ({
  kind: 'table',
  title: isChanged(report)
    ? `Scaffolded ${report.network}`
    : `Nothing was changed on ${report.network}`,
  columns: [
    { id: 'status', title: 'Status', sacrifice: 0 },
    { id: 'what', title: 'What', sacrifice: 0 },
  ],
  rows: report.results.map(({ words, status }) => [statusCell(status), text(words)]),
  empty: 'the file declares nothing',
});

const statusCell = (status: Result['status']) =>
  status === 'done' ? good('done') : note(status === 'already' ? 'already so' : 'missing');

export const scaffoldJson = (report: Report): Data => ({
  changed: isChanged(report),
  steps: report.results.map(({ words, status }) => ({ what: words, status })),
});
