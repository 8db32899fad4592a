import type { CommitTerms, HashCommit } from '../../../chain/weight-commits.js';
import {
  type CommitWindow,
  commitWindow,
  planCommit,
} from '../../../consensus/schedule/commit-window.js';
import { fixedEpochIndexAt } from '../../../consensus/schedule/fixed-tempo.js';
import type { Blocks } from '../../../consensus/schedule/windows.js';
import { durationText } from '../../../units/duration.js';
import { rhythmOf } from '../../subnet/epoch/coming.js';
import { neverOpens } from './refusals.js';

/** Where a commit of the next block falls. */
export type Planned = { readonly epoch: number; readonly opens: number; readonly reveal: Blocks };

/** The epoch of a commit in the next block and the blocks of its reveal; refuses where none follow. */
export function nextCommit(terms: CommitTerms, block: number): Planned {
  const plan = planCommit(rhythmOf(terms), block, terms.revealPeriod);
  if (!plan) throw neverOpens(terms.netuid);
  const { commitEpoch: epoch, firstRevealBlock: opens } = plan;
  const { blocks } = windowOf(terms, epoch, block);
  return { epoch, opens, reveal: blocks ?? { from: opens, to: opens } };
}

/** The window of a commit of this epoch, seen from a block. */
export const windowOf = (terms: CommitTerms, epoch: number, block: number): CommitWindow =>
  commitWindow(rhythmOf(terms), epoch, terms.revealPeriod, block);

/** The epoch in which it was committed. */
export const epochOfCommit = ({ epoch, block }: HashCommit, { netuid, tempo }: CommitTerms) =>
  epoch ?? fixedEpochIndexAt({ netuid, tempo }, block);

/** As in `blocks 720-1079, in 20 blocks or about 4 minutes`. */
export function blocksText(
  { from, to }: Blocks,
  now: number,
  blockTime: number | undefined,
): string {
  const blocks = `blocks ${from}-${to}`;
  const left = from - now;
  if (now >= to) return `${blocks}, which are over`;
  const time = (count: number) =>
    blockTime === undefined ? '' : ` or about ${durationText(count * blockTime)}`;
  const counted = (count: number) => `${count} ${count === 1 ? 'block' : 'blocks'}${time(count)}`;
  return left <= 1
    ? `${blocks}, for ${counted(to - now)} from now`
    : `${blocks}, in ${counted(left)}`;
}
