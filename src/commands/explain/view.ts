import type { Explanation, Kind } from '../../catalogue/catalogue.js';
import { knownSpecs } from '../../catalogue/runtimes/numbers.js';
import {
  type Cell,
  note,
  type RecordView,
  recordView,
  type TableView,
  text,
  type View,
} from '../../format/view.js';
import type { Report } from './report.js';
import type { Data } from './schema.js';

/** Who says it, as the heading of one explanation. */
const speakers: Readonly<Record<Kind, string>> = {
  dispatch: 'the chain, once the transaction is in a block',
  pool: "the node's pool, or whoever watches it",
  custom: "the node's pool, as Custom error",
  refusal: 'btcli itself',
  exit: 'the exit status of btcli',
};

/** The connected chain decides, so a person is told for which runtimes the answer holds. */
const LIMITS = `known from the metadata of specs ${knownSpecs.join(', ')}; the connected chain decides`;

export function explainView({ query, pallet, found }: Report): View {
  if (query === null) return listView(found, pallet);
  const [only] = found;
  if (found.length === 1 && only) return recordView(only.code, factsOf(only), notesOf(found));
  const rows = found.flatMap((entry): RecordView['rows'] => [
    ['Code', text(entry.code)],
    ...factsOf(entry),
  ]);
  return recordView(`${found.length} meanings`, rows, notesOf(found));
}

function factsOf({ meaning, hint, kind, specs, renamed }: Explanation): RecordView['rows'] {
  const rows: RecordView['rows'] = [
    ['Meaning', text(meaning)],
    ['What to do', text(hint)],
    ['Said by', note(speakers[kind])],
  ];
  return [
    ...rows,
    ...(specs.length > 0 ? [['In specs', note(specs.join(', '))] as const] : []),
    ...(renamed ? [['Now called', text(renamed)] as const] : []),
  ];
}

const notesOf = (found: readonly Explanation[]): readonly string[] =>
  found.some(({ specs }) => specs.length > 0) ? [LIMITS] : [];

const listView = (found: readonly Explanation[], pallet: string | null): TableView => ({
  kind: 'table',
  title: pallet ? `What ${pallet} may say` : 'What may go wrong',
  columns: [
    { id: 'code', title: 'Code', sacrifice: 0 },
    // A code says nothing to whoever looks for one, so its meaning stays even where lines get long.
    { id: 'meaning', title: 'Meaning', sacrifice: 0 },
    { id: 'hint', title: 'What to do', sacrifice: 1 },
    { id: 'specs', title: 'Specs', sacrifice: 2 },
  ],
  rows: found.map((entry): readonly Cell[] => [
    text(entry.code),
    text(entry.meaning),
    text(entry.hint),
    entry.specs.length > 0 ? text(entry.specs.join(' ')) : note('-'),
  ]),
  empty: 'none',
  notes: notesOf(found),
});

export const explainJson = ({ query, found }: Report): Data => ({
  query,
  found: found.map((entry) => ({
    code: entry.code,
    kind: entry.kind,
    pallet: entry.pallet,
    name: entry.name,
    meaning: entry.meaning,
    hint: entry.hint,
    specs: [...entry.specs],
    renamed: entry.renamed,
  })),
});
