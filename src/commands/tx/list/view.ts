import { address, count, type TableView, text } from '../../../format/view.js';
import type { Story } from '../../../journal/journal.js';
import { statusOf } from '../story-view.js';
import type { Data } from './schema.js';

type Report = { readonly stories: readonly Story[] };

export const listView = ({ stories }: Report): TableView => ({
  kind: 'table',
  title: 'Transactions of this machine',
  columns: [
    { id: 'signed', title: 'Signed', sacrifice: 3 },
    { id: 'command', title: 'Command', sacrifice: 0 },
    { id: 'status', title: 'Status', sacrifice: 0 },
    { id: 'network', title: 'Network', sacrifice: 4 },
    { id: 'nonce', title: 'Nonce', align: 'right', sacrifice: 5 },
    { id: 'signer', title: 'Signer', sacrifice: 6 },
    // A hash is named by its beginning: `tx show` takes that much.
    { id: 'hash', title: 'Hash', sacrifice: 1 },
  ],
  rows: stories.map((story) => [
    text(story.signedAt.slice(0, 19).replace('T', ' ')),
    text(story.entry.words),
    text(statusOf(story)),
    text(story.entry.network),
    count(story.entry.nonce),
    address(story.entry.signer),
    text(story.entry.hash.slice(0, 18)),
  ]),
  empty: 'none yet',
});

export const listJson = ({ stories }: Report): Data => ({
  transactions: stories.map((story) => ({
    hash: story.entry.hash,
    status: statusOf(story),
    signedAt: story.signedAt,
    command: story.entry.words,
    signer: story.entry.signer,
    nonce: story.entry.nonce,
    network: story.entry.network,
    block: story.settlement?.block?.number ?? null,
    idempotencyKey: story.entry.idempotencyKey,
  })),
});
