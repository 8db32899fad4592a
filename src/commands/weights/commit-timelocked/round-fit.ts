import type { Facts } from './plan.js';
import { waitFor } from './target.js';

/** A runtime that opens a commit once does so at the end of the epoch before, and wants the pulse by then. */
const ONCE_LEAD = 7;

/** Where a round falls: already out, out before the weights are to be opened, in time, or too late. */
export type RoundFit = 'out' | 'early' | 'fits' | 'late';

/** Judges a round by the clock of the chain; where blocks keep no time only whether it is out. */
export function roundFit(
  round: number,
  { beacon, terms, when, at, blockTime, manner }: Facts,
): RoundFit {
  const wait = waitFor(round, beacon, terms);
  if (wait <= 0) return 'out';
  if (blockTime === undefined) return 'fits';
  const once = manner.kind === 'once';
  const first = once ? when.opens - 1 - ONCE_LEAD : when.opens;
  const last = once ? when.opens - 1 : when.reveal.to;
  // A round is the newest of its moment, so it may be out up to two periods before.
  const early = wait + 2_000 * beacon.periodSeconds < (first - at.number) * blockTime;
  if (early) return 'early';
  return wait > (last - at.number) * blockTime ? 'late' : 'fits';
}
