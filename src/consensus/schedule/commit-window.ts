import { epochCalendar, type Rhythm } from './calendar.js';
import { epochIndexAt } from './epoch-clock.js';
import { fixedEpochIndexAt, planFixedReveal } from './fixed-tempo.js';
import { planReveal, type RevealPlan, type RevealState, revealState } from './reveal-window.js';
import type { Blocks } from './windows.js';

/** When a commit can be revealed, seen from a block. */
export type CommitWindow = {
  /** In the block after this one, the first that could hold a reveal. */
  readonly state: RevealState;
  /** Undefined where it lies in the past that the chain no longer tells of, or no epoch follows. */
  readonly blocks: Blocks | undefined;
};

/**
 * The window of a commit that was made in an epoch, for SubtensorModule.RevealPeriodEpochs, while
 * nobody changes a tempo or asks for an epoch and the chain defers none.
 */
export function commitWindow(
  rhythm: Rhythm,
  commitEpoch: number,
  revealPeriod: number,
  block: number,
): CommitWindow {
  const opens = commitEpoch + revealPeriod;
  if (rhythm.kind === 'fixed') {
    const state = revealState(commitEpoch, fixedEpochIndexAt(rhythm, block + 1), revealPeriod);
    const from = opens * (rhythm.tempo + 1) - (rhythm.netuid + 1);
    return { state, blocks: { from: Math.max(0, from), to: from + rhythm.tempo } };
  }
  const { clock, netuid } = rhythm;
  const state = revealState(commitEpoch, epochIndexAt(clock, block + 1), revealPeriod);
  const ahead = opens - clock.subnetEpochIndex;
  if (clock.tempo === 0 || ahead < 0) return { state, blocks: undefined };
  const epochs = epochCalendar([rhythm], block, ahead + 1).get(netuid) ?? [];
  const from = ahead === 0 ? clock.lastEpochBlock : epochs[ahead - 1];
  const next = epochs[ahead];
  const blocks = from === undefined || next === undefined ? undefined : { from, to: next - 1 };
  return { state, blocks };
}

/** The reveal of a commit that lands in the block after this one; undefined where no epoch follows. */
export function planCommit(
  rhythm: Rhythm,
  block: number,
  revealPeriod: number,
): RevealPlan | undefined {
  if (rhythm.kind === 'clock') return planReveal(rhythm.clock, block, revealPeriod);
  return rhythm.tempo === 0 ? undefined : planFixedReveal(rhythm, block + 1, revealPeriod);
}
