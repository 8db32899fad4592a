/** When a subnet's epochs are due, all read at one block. */
export type EpochSchedule = {
  /** SubtensorModule.Tempo in blocks; zero runs no epochs. */
  readonly tempo: number;
  /** SubtensorModule.LastEpochBlock. */
  readonly lastEpochBlock: number;
  /** SubtensorModule.PendingEpochAt: a deferred or requested epoch; zero for none. */
  readonly pendingEpochAt: number;
  /** SubtensorModule.BlocksSinceLastStep. */
  readonly blocksSinceLastStep: number;
};

/** A subnet left behind for longer than this is due whatever its schedule says. */
const MAX_TEMPO = 50_400;

/** Whether a subnet's epoch is due at a block; the cap on epochs per block may still defer it. */
export function isEpochDue(schedule: EpochSchedule, block: number): boolean {
  const { tempo, lastEpochBlock, pendingEpochAt, blocksSinceLastStep } = schedule;
  if (tempo === 0) return false;
  if (pendingEpochAt > 0 && block >= pendingEpochAt) return true;
  return blocksSinceLastStep > MAX_TEMPO || Math.max(0, block - lastEpochBlock) >= tempo;
}

/**
 * Blocks left until the tempo is over; undefined without a tempo. Admin freeze windows go by it.
 */
export function blocksUntilAutoEpoch(schedule: EpochSchedule, block: number): number | undefined {
  const { tempo, lastEpochBlock } = schedule;
  return tempo === 0 ? undefined : Math.max(0, lastEpochBlock + tempo - block);
}

/**
 * The block of the next epoch, by tempo or by request, whichever is first; undefined without a
 * tempo.
 */
export function nextEpochBlock(schedule: EpochSchedule): number | undefined {
  const { tempo, lastEpochBlock, pendingEpochAt } = schedule;
  if (tempo === 0) return undefined;
  const automatic = lastEpochBlock + tempo;
  return pendingEpochAt > 0 ? Math.min(automatic, pendingEpochAt) : automatic;
}
