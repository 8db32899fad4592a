import type { Rhythm } from './calendar.js';

/** Blocks, both included. */
export type Blocks = { readonly from: number; readonly to: number };

/**
 * The blocks before an epoch in which an owner changes nothing: so many as
 * SubtensorModule.AdminFreezeWindow, counted from when the epoch is due, until it has run.
 */
export function freezeWindow(
  rhythm: Rhythm,
  epochs: readonly number[],
  place: number,
  window: number,
): Blocks | undefined {
  const runs = epochs[place];
  if (runs === undefined || window === 0) return undefined;
  // An epoch by the clock has run before the transactions of its block, one by number counts on.
  if (rhythm.kind === 'fixed') return { from: runs - window + 1, to: runs };
  const { clock } = rhythm;
  const due = (epochs[place - 1] ?? clock.lastEpochBlock) + clock.tempo;
  const from = Math.min(due, runs) - window + 1;
  return from <= runs - 1 ? { from, to: runs - 1 } : undefined;
}

/**
 * The blocks in which weights can be revealed that are committed in the blocks that lead to an
 * epoch, for SubtensorModule.RevealPeriodEpochs; undefined where the calendar does not reach so far.
 */
export function revealWindow(
  rhythm: Rhythm,
  epochs: readonly number[],
  place: number,
  revealPeriod: number,
): Blocks | undefined {
  const opens = epochs[place + revealPeriod - 1];
  const closes = epochs[place + revealPeriod];
  if (opens === undefined || closes === undefined) return undefined;
  // By the clock a block whose epoch has run belongs to the next one already.
  return rhythm.kind === 'fixed'
    ? { from: opens + 1, to: closes }
    : { from: opens, to: closes - 1 };
}
