import { afterBlock, type EpochClock, epochIndexAt } from './epoch-clock.js';

/** Where a commit stands: it can be revealed in exactly one epoch. */
export type RevealState = 'too-early' | 'open' | 'expired';

/** The standing of a commit of one epoch in another, for SubtensorModule.RevealPeriodEpochs. */
export function revealState(commitEpoch: number, epoch: number, revealPeriod: number): RevealState {
  const opens = commitEpoch + revealPeriod;
  if (epoch < opens) return 'too-early';
  return epoch === opens ? 'open' : 'expired';
}

/** Where a commit falls and when it can be revealed. */
export type RevealPlan = {
  readonly commitEpoch: number;
  /** The first block of the reveal epoch; later when the chain defers epochs. */
  readonly firstRevealBlock: number;
};

/**
 * The reveal of a commit that lands in the block after this one, by the clock as of this block;
 * undefined where the tempo is 0, since no epoch follows.
 */
export function planReveal(
  clock: EpochClock,
  currentBlock: number,
  revealPeriod: number,
): RevealPlan | undefined {
  if (clock.tempo === 0) return undefined;
  let block = currentBlock + 1;
  const commitEpoch = epochIndexAt(clock, block);
  let state = clock;
  while (revealState(commitEpoch, epochIndexAt(state, block), revealPeriod) === 'too-early') {
    state = afterBlock(state, block);
    block += 1;
  }
  return { commitEpoch, firstRevealBlock: block };
}
