import { type DocumentView, type TableView, text } from '../../format/view.js';
import type { Data } from './schema.js';
import type { Topic } from './topics/topic.js';

export type Report =
  | { readonly kind: 'list'; readonly topics: readonly Topic[] }
  | { readonly kind: 'one'; readonly topic: Topic; readonly text: string };

export const helpView = (report: Report): DocumentView | TableView =>
  report.kind === 'one'
    ? { kind: 'document', text: report.text.trimEnd() }
    : {
        kind: 'table',
        title: 'Topics',
        columns: [
          { id: 'topic', title: 'Topic', sacrifice: 0 },
          { id: 'summary', title: 'About', sacrifice: 1 },
        ],
        rows: report.topics.map(({ name, summary }) => [text(name), text(summary)]),
        empty: 'none',
        notes: ['read one with `btcli help` and its name, or the help of a command with its words'],
      };

export const helpJson = (report: Report): Data =>
  report.kind === 'one'
    ? { ...named(report.topic), text: report.text }
    : { topics: report.topics.map(named) };

const named = ({ name, summary }: Topic) => ({ topic: name, summary });
