import type { Json } from '../../format/json.js';
import { type DocumentView, type TableView, text } from '../../format/view.js';
import type { Data } from './schema.js';

type Named = { readonly words: string; readonly summary: string; readonly id: string };

export type Report =
  | { readonly kind: 'list'; readonly commands: readonly Named[] }
  | ({ readonly kind: 'one'; readonly document: Json } & Named);

export const schemaView = (report: Report): DocumentView | TableView =>
  report.kind === 'one'
    ? { kind: 'document', text: JSON.stringify(report.document, null, 2) }
    : {
        kind: 'table',
        title: 'Schemas of what the commands answer under --json',
        columns: [
          { id: 'command', title: 'Command', sacrifice: 0 },
          { id: 'schema', title: 'Schema', sacrifice: 0 },
          { id: 'summary', title: 'Summary', sacrifice: 1 },
        ],
        rows: report.commands.map(({ words, summary, id }) => [
          text(words),
          text(id),
          text(summary),
        ]),
        empty: 'none',
        notes: ['see one with `btcli schema` and the words of its command'],
      };

export const schemaJson = (report: Report): Data =>
  report.kind === 'one'
    ? { ...namedJson(report), document: report.document as Record<string, Json> }
    : { commands: report.commands.map(namedJson) };

const namedJson = ({ words, summary, id }: Named) => ({ command: words, schema: id, summary });
