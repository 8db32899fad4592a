import { address, count, note, number, type TableView, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import { placeText } from '../committing/place.js';
import { blocksText } from '../committing/window.js';
import type { Pending, PendingReport } from './read.js';
import type { Data } from './schema.js';

type Report = PendingReport & {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly mechanism: number;
  readonly blockTime: number | undefined;
};

export const pendingView = (report: Report): TableView => ({
  kind: 'table',
  title: `Commits on subnet ${placeText(report)} of ${report.network} at block ${report.at.number}`,
  columns: [
    { id: 'kind', title: 'Kind', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 1 },
    { id: 'committed', title: 'In block', align: 'right', sacrifice: 3 },
    { id: 'epoch', title: 'Epoch', align: 'right', sacrifice: 4 },
    { id: 'state', title: 'State', sacrifice: 0 },
    { id: 'reveal', title: 'Reveal', sacrifice: 0 },
    { id: 'round', title: 'Round', align: 'right', sacrifice: 3 },
    { id: 'noted', title: 'Kept here', sacrifice: 2 },
    { id: 'commit', title: 'Commit', sacrifice: 5 },
  ],
  rows: report.commits.map((commit) => [
    text(commit.kind === 'hash' ? 'by hash' : 'time lock'),
    address(commit.hotkey),
    commit.block === undefined ? note('-') : count(commit.block),
    number(commit.epoch),
    text(stateText(commit)),
    commit.reveal ? text(blocksText(commit.reveal, report.at.number, report.blockTime)) : note('-'),
    commit.lock ? number(commit.lock.round) : note('-'),
    commit.noted ? text('yes') : note('no'),
    text(commit.hash),
  ]),
  empty: 'nothing is committed',
  notes: [
    `the chain has pulses up to round ${report.beacon.lastStoredRound}`,
    ...(report.commitReveal ? [] : ['this subnet takes weights openly now']),
    ...(report.commits.some(({ kind, noted }) => kind === 'hash' && !noted)
      ? ['kept here: whether this machine can reveal it; the salt is where it was committed']
      : []),
  ],
});

function stateText({ state, lock }: Pending): string {
  if (state === 'too-early') return 'waits';
  if (state === 'expired') return 'expired';
  if (!lock) return 'to be revealed now';
  return lock.open ? 'opens now' : 'waits for its pulse';
}

export const pendingJson = ({ netuid, mechanism, commits, beacon, ...report }: Report): Data => ({
  netuid,
  mechanism,
  commitReveal: report.commitReveal,
  revealPeriod: report.revealPeriod,
  lastStoredRound: beacon.lastStoredRound,
  pinnedBeacon: beacon.pinned,
  commits: commits.map(({ reveal, lock, block, ...commit }) => ({
    ...commit,
    block: block ?? null,
    reveal: reveal ? { ...reveal } : null,
    lock: lock ? { ...lock } : null,
  })),
});
