import type { Plain } from '../../../chain/extrinsic.js';
import type { ApiFunction, Runtime } from '../../../chain/runtime/runtime.js';
import { recordView, type TableView, type View } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { type Listed, listedJson, listingView, takes } from '../listing.js';
import { plainCell, plainRows } from '../plain-view.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly runtime: Runtime;
} & (
  | { readonly kind: 'listing'; readonly functions: readonly ApiFunction[] }
  | { readonly kind: 'answer'; readonly asked: ApiFunction; readonly answer: Plain }
);

const nameOf = ({ trait, name }: ApiFunction) => `${trait}.${name}`;

const listedOf = (each: ApiFunction, runtime: Runtime): Listed => ({
  name: nameOf(each),
  takes: takes(each.inputs, runtime),
  gives: runtime.spell(each.output),
  docs: each.docs,
});

export function apiView(report: Report): View {
  const { network, at, runtime } = report;
  const place = `on ${network} at block ${at.number} (spec ${runtime.specVersion})`;
  if (report.kind === 'listing') {
    const items = report.functions.map((each) => listedOf(each, runtime));
    return listingView(`Runtime functions ${place}`, items);
  }
  const title = `${nameOf(report.asked)} ${place}`;
  const { answer } = report;
  if (Array.isArray(answer) && answer.length > 0) return listView(title, answer);
  return recordView(title, plainRows(answer, 'Answer'));
}

/** A list of alike objects as a table of their fields; any other list as a table of one column. */
function listView(title: string, answer: readonly Plain[]): TableView {
  const fields = [...new Set(answer.flatMap((each) => Object.keys(fieldsOf(each))))];
  const isFlat =
    fields.length === 0 || answer.some((each) => Object.keys(fieldsOf(each)).length === 0);
  const names = isFlat ? ['value'] : fields;
  return {
    kind: 'table',
    title,
    columns: names.map((id, position) => ({ id, title: id, sacrifice: position })),
    rows: answer.map((each) =>
      isFlat ? [plainCell(each)] : names.map((name) => plainCell(fieldsOf(each)[name] ?? null)),
    ),
    empty: 'none',
  };
}

const fieldsOf = (value: Plain): Readonly<Record<string, Plain>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Plain>>)
    : {};

export function apiJson(report: Report): Data {
  const { runtime } = report;
  const common = { specVersion: runtime.specVersion };
  if (report.kind === 'listing') {
    const items = report.functions.map((each) => listedJson(listedOf(each, runtime)));
    return { ...common, function: null, type: null, answer: null, items };
  }
  const { asked, answer } = report;
  const type = runtime.spell(asked.output);
  return { ...common, function: nameOf(asked), type, answer, items: [] };
}
