import type { Netuid } from '../units/money.js';

/** A subnet whose epoch is due in this block. */
export type DueSubnet = {
  readonly netuid: Netuid;
  /**
   * Whether no hotkey is registered twice; otherwise the epoch is skipped but its slot is used up.
   */
  readonly consistent: boolean;
};

/** What becomes of the epochs due in one block. */
export type EpochSlots = {
  readonly run: readonly Netuid[];
  /** Their schedule moves on without an epoch: EpochSkipped. */
  readonly skipped: readonly Netuid[];
  /** Put off to the next block: EpochDeferred. */
  readonly deferred: readonly Netuid[];
};

/**
 * Gives out a block's epochs in ascending netuid, at most MaxEpochsPerBlock of them; a skipped one
 * is not counted.
 */
export function epochSlots(due: readonly DueSubnet[], maxEpochsPerBlock: number): EpochSlots {
  const run: Netuid[] = [];
  const skipped: Netuid[] = [];
  const deferred: Netuid[] = [];
  for (const { netuid, consistent } of due) {
    if (run.length >= maxEpochsPerBlock) deferred.push(netuid);
    else if (consistent) run.push(netuid);
    else skipped.push(netuid);
  }
  return { run, skipped, deferred };
}
