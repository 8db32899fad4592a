import type { ChainBeacon, CommitTerms } from '../../../chain/weight-commits.js';
import {
  type Now,
  onceRevealedRound,
  revealRound,
  roundSeconds,
} from '../../../consensus/schedule/drand-round.js';
import { refuse } from '../../../errors.js';
import type { Manner } from './plan.js';

/** What blocks take where the chain does not tell. */
const USUAL_BLOCK_MS = 12_000;

/** The round that opens weights in time for the epoch whose first block is given. */
export function targetRound(
  beacon: ChainBeacon,
  { now }: CommitTerms,
  at: { readonly number: number },
  { opens, manner, blockTime }: Opening,
): number {
  const seen: Now = {
    block: at.number,
    seconds: now / 1_000,
    blockSeconds: (blockTime ?? USUAL_BLOCK_MS) / 1_000,
  };
  const round = manner.kind === 'once' ? onceRevealedRound : revealRound;
  // The chain takes no round before the newest it has.
  return Math.max(beacon.lastStoredRound, round(beacon, seen, opens));
}

type Opening = {
  readonly opens: number;
  readonly manner: Manner;
  readonly blockTime: number | undefined;
};

/** Refuses a round whose pulse the chain has passed: it takes no such commit. */
export function mustBeAhead(round: number, beacon: ChainBeacon, manner: Manner): void {
  if (manner.kind === 'once' || round >= beacon.lastStoredRound) return;
  throw refuse(
    'bad-input',
    `round ${round} is over: the chain has the pulse of round ${beacon.lastStoredRound}`,
    'leave --round out for the one of the reveal epoch',
  );
}

/** When a round is published, in milliseconds after the block. */
export const waitFor = (round: number, beacon: ChainBeacon, { now }: CommitTerms): number =>
  roundSeconds(beacon, round) * 1_000 - now;
