import type { RevealedRow } from '../../../chain/calls/weight-call.js';
import type { CommitTerms, HashCommit } from '../../../chain/weight-commits.js';
import type { CommitWindow } from '../../../consensus/schedule/commit-window.js';
import { refuse } from '../../../errors.js';
import { whenText } from '../../countdown.js';
import { placeOptions } from '../committing/place.js';
import { epochOfCommit, windowOf } from '../committing/window.js';
import type { RevealRequest } from './request.js';

/** A commit on the chain, and when it can be revealed. */
export type Waiting = HashCommit & { readonly window: CommitWindow };

/** What is committed, as seen from a block; oldest first. */
export const waitingOf = (
  commits: readonly HashCommit[],
  terms: CommitTerms,
  block: number,
): readonly Waiting[] =>
  commits.map((commit) => ({
    ...commit,
    window: windowOf(terms, epochOfCommit(commit, terms), block),
  }));

export type Choice = {
  readonly commit: Waiting;
  /** What it was made of. */
  readonly row: RevealedRow;
  /** Later ones that could be revealed as well, but for what they were made of. */
  readonly newer: readonly Waiting[];
};

type Seen = { readonly block: number; readonly blockTime: number | undefined };

/**
 * The newest commit that can be revealed in the next block and whose content is known; refuses with
 * the reason why there is none.
 */
export function chooseCommit(
  request: RevealRequest,
  waiting: readonly Waiting[],
  rowOf: (commit: HashCommit) => RevealedRow | undefined,
  { block, blockTime }: Seen,
): Choice {
  const asked = waiting.filter(({ hash }) => (request.commit ?? hash) === hash);
  if (asked.length === 0) throw nothingCommitted(request);
  const open = asked.filter(({ window }) => window.state === 'open');
  for (const [place, commit] of [...open.entries()].reverse()) {
    const row = rowOf(commit);
    if (row) return { commit, row, newer: open.slice(place + 1) };
  }
  const [unknown] = open;
  if (unknown) throw notKnown(request, unknown);
  const early = asked.find(({ window }) => window.state === 'too-early');
  const [late] = asked;
  if (early) throw tooEarly(early, block, blockTime);
  throw refuse(
    'not-allowed',
    `the commit ${late?.hash} of block ${late?.block} can be revealed no more: its epoch is over`,
    `commit again: btcli weights commit ${placeOptions(request)}`,
  );
}

const nothingCommitted = (request: RevealRequest) =>
  refuse(
    'not-found',
    request.commit === undefined
      ? `the hotkey ${request.hotkey} has nothing to reveal on subnet ${request.netuid}`
      : `the chain holds no commit ${request.commit} of ${request.hotkey}`,
    `see what waits with \`btcli weights pending ${placeOptions(request)}\``,
  );

const notKnown = ({ given }: RevealRequest, { hash }: Waiting) =>
  given
    ? refuse(
        'not-found',
        `these weights and this salt are not what ${hash} was made of`,
        'uids, their order, every number and the version key must be the same; try --version-key',
      )
    : refuse(
        'not-found',
        `this machine has no note of the commit ${hash} that it can open`,
        'give its salt and its weights, reveal it where it was made, or choose another with --commit',
      );

function tooEarly({ hash, window }: Waiting, block: number, blockTime: number | undefined) {
  const { blocks } = window;
  return refuse(
    'not-allowed',
    `the commit ${hash} cannot be revealed yet`,
    blocks
      ? `it can from ${whenText(blocks.from, block, blockTime)}, until block ${blocks.to}`
      : 'no epoch follows on this subnet',
    { block, ...(blocks && { opensAt: blocks.from, closesAt: blocks.to }) },
  );
}
