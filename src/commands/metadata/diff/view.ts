import { bad, good, longText, note, type TableView, text } from '../../../format/view.js';
import type { Affected } from './affected.js';
import type { Change } from './compare.js';
import type { Data } from './schema.js';
import type { Described } from './side.js';

export type Report = {
  readonly before: Described;
  readonly after: Described;
  readonly changes: readonly Change[];
  readonly affected: readonly Affected[];
};

const nameOf = ({ runtime, from }: Described): string =>
  `${runtime.specName} ${runtime.specVersion} (${from})`;

const LONGEST = 50;
const marks = { added: good('added'), removed: bad('removed'), changed: text('changed') } as const;

export const diffView = ({ before, after, changes, affected }: Report): TableView => ({
  kind: 'table',
  title: `From ${nameOf(before)} to ${nameOf(after)}`,
  columns: [
    { id: 'change', title: 'Change', sacrifice: 0 },
    { id: 'kind', title: 'Kind', sacrifice: 0 },
    { id: 'name', title: 'Name', sacrifice: 0 },
    { id: 'before', title: 'Before', sacrifice: 2 },
    { id: 'after', title: 'After', sacrifice: 1 },
  ],
  rows: changes.map((each) => [
    marks[each.change],
    text(each.kind),
    text(each.name),
    each.before === undefined ? note('-') : longText(each.before, LONGEST),
    each.after === undefined ? note('-') : longText(each.after, LONGEST),
  ]),
  empty: 'they are the same',
  notes: [
    ...affected.map(
      ({ command, call, change }) => `btcli ${command} may sign ${call}, which was ${change}`,
    ),
    ...(affected.length === 0 ? ['no command of btcli declares a call that changed'] : []),
    'what commands read is not declared, so it is not among these',
  ],
});

export const diffJson = ({ before, after, changes, affected }: Report): Data => ({
  before: sideJson(before),
  after: sideJson(after),
  changes: changes.map((each) => ({
    ...each,
    before: each.before ?? null,
    after: each.after ?? null,
  })),
  affected: affected.map((each) => ({ ...each })),
});

const sideJson = ({ runtime: { specName, specVersion }, from }: Described) => ({
  ...{ from, specName, specVersion },
});
