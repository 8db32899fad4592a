import type { StoredRuntime } from '../../../../context.js';
import { bad, count, longText, number, type TableView, text } from '../../../../format/view.js';
import { runtimeJson } from '../runtime-view.js';
import type { Data } from './schema.js';

type Report = { readonly folder: string; readonly runtimes: readonly StoredRuntime[] };

/** Hex digits that tell runtimes apart and can be typed. */
const HASH_COLUMNS = 14;

export const runtimesView = ({ folder, runtimes }: Report): TableView => ({
  kind: 'table',
  title: `Runtimes in ${folder}`,
  columns: [
    { id: 'hash', title: 'Hash', sacrifice: 0 },
    { id: 'spec', title: 'Spec', sacrifice: 0 },
    { id: 'version', title: 'Version', align: 'right', sacrifice: 0 },
    { id: 'bytes', title: 'Bytes', align: 'right', sacrifice: 2 },
    { id: 'source', title: 'From', sacrifice: 1 },
    { id: 'added', title: 'Added', sacrifice: 3 },
    { id: 'state', title: 'State', sacrifice: 0 },
  ],
  rows: runtimes.map((runtime) => [
    longText(runtime.hash, HASH_COLUMNS),
    text(runtime.specName),
    number(runtime.specVersion),
    count(runtime.size),
    longText(runtime.source, 32),
    text(runtime.added),
    runtime.sound ? text('sound') : bad('damaged'),
  ]),
  empty: 'none; add one with `btcli localnet runtime add`',
});

export const runtimesJson = ({ folder, runtimes }: Report): Data => ({
  folder,
  runtimes: runtimes.map(runtimeJson),
});
