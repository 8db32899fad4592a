import {
  address,
  type Cell,
  count,
  note,
  type RecordView,
  recordView,
  text,
} from '../../format/view.js';
import type { Story } from '../../journal/journal.js';
import type { Data } from './story-schema.js';

/** How far a story got, in one word. */
export const statusOf = ({ settlement }: Story): Data['status'] => settlement?.status ?? 'signed';

type Row = readonly [label: string, value: Cell];

/** What the journal knows of one transaction. */
export const storyView = (story: Story): RecordView => {
  const { entry, settlement } = story;
  return recordView(`Transaction of ${story.signedAt}`, [
    ['Hash', text(entry.hash)],
    ['Command', text(entry.words)],
    ['Signer', address(entry.signer)],
    ['Nonce', count(entry.nonce)],
    ['Network', text(entry.network)],
    ['Runtime', text(`spec ${entry.specVersion}`)],
    ['Valid until', entry.lastBlock === null ? note('for ever') : count(entry.lastBlock)],
    ...(entry.idempotencyKey === null ? [] : [['Key', text(entry.idempotencyKey)] as Row]),
    ...(entry.batch ? [['Part', text(placeIn(entry.batch))] as Row] : []),
    ['Status', text(statusOf(story))],
    ...(settlement?.block ? [['Block', count(settlement.block.number)] as Row] : []),
    ...(settlement?.reason ? [['Because', text(settlement.reason)] as Row] : []),
  ]);
};

const placeIn = ({ hashes, position }: NonNullable<Story['entry']['batch']>): string =>
  `${position + 1} of ${hashes.length}; the first is ${hashes[0]}`;

export const storyJson = (story: Story): Data => {
  const { entry, settlement, signedAt } = story;
  return {
    hash: entry.hash,
    status: statusOf(story),
    reason: settlement?.reason ?? null,
    block: settlement?.block ? { ...settlement.block } : null,
    signedAt,
    command: entry.words,
    signer: entry.signer,
    nonce: entry.nonce,
    firstBlock: entry.firstBlock,
    lastBlock: entry.lastBlock,
    network: entry.network,
    genesis: entry.genesis,
    specVersion: entry.specVersion,
    idempotencyKey: entry.idempotencyKey,
    batch: entry.batch ? { ...entry.batch, hashes: [...entry.batch.hashes] } : null,
    plan: entry.plan,
    bytes: entry.bytes,
  };
};
