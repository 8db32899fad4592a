import type { Runtime, StorageItem } from '../../../chain/runtime/runtime.js';
import { type RecordView, recordView, type TableView, type View } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { type Listed, listedJson, listingView } from '../listing.js';
import { plainCell, plainRows, plainText } from '../plain-view.js';
import type { Entry, Found } from './read.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly runtime: Runtime;
} & (
  | { readonly kind: 'listing'; readonly items: readonly StorageItem[] }
  | ({ readonly kind: 'value' | 'map'; readonly item: StorageItem } & Found)
);

const nameOf = ({ pallet, name }: StorageItem) => `${pallet}.${name}`;

const listedOf = (item: StorageItem, { spell }: Runtime): Listed => ({
  name: nameOf(item),
  takes: item.keys.map(({ type }) => spell(type)),
  gives: spell(item.value),
  docs: item.docs,
});

const place = ({ network, at, runtime }: Report) =>
  `on ${network} at block ${at.number} (spec ${runtime.specVersion})`;

export function storageView(report: Report): View {
  if (report.kind === 'listing') {
    const items = report.items.map((item) => listedOf(item, report.runtime));
    return listingView(`Storage ${place(report)}`, items);
  }
  const { item } = report;
  const title = `${nameOf(item)} ${place(report)}`;
  const [entry] = report.entries;
  if (report.kind === 'value' && entry) return valueView(title, entry);
  return mapView(title, report);
}

const valueView = (title: string, { keys, value, stored }: Entry): RecordView =>
  recordView(
    keys.length > 0 ? `${title}, ${keys.map(plainText).join(', ')}` : title,
    plainRows(value, 'Value'),
    stored ? [] : [value === null ? 'nothing is stored there' : 'not stored: this is the default'],
  );

function mapView(
  title: string,
  { item, runtime, entries, next }: Extract<Report, Found>,
): TableView {
  return {
    kind: 'table',
    title,
    columns: [
      ...item.keys.map(({ type }, position) => ({
        id: `key${position + 1}`,
        title: runtime.spell(type),
        sacrifice: 0,
      })),
      { id: 'value', title: runtime.spell(item.value), sacrifice: 0 },
    ],
    rows: entries.map(({ keys, value }) => [...keys.map(plainCell), plainCell(value)]),
    empty: 'none',
    notes: next === undefined ? [] : [`there is more: --after ${next}, or a higher --limit`],
  };
}

export function storageJson(report: Report): Data {
  const { runtime } = report;
  const common = { specVersion: runtime.specVersion };
  if (report.kind === 'listing') {
    const items = report.items.map((item) => listedOf(item, runtime));
    const none = { item: null, keyTypes: [], valueType: null, entries: [], next: null };
    return { ...common, ...none, items: items.map(listedJson) };
  }
  const { item, entries, next = null } = report;
  return {
    ...common,
    item: nameOf(item),
    keyTypes: item.keys.map(({ type }) => runtime.spell(type)),
    valueType: runtime.spell(item.value),
    entries: entries.map((entry) => ({ ...entry, keys: [...entry.keys] })),
    next,
    items: [],
  };
}
