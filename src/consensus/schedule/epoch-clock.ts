/** Blocks without a step after which a subnet's epoch is due whatever its tempo. */
export const LONGEST_TEMPO = 50_400;

/** A subnet's epoch state at one block, for runtimes from spec 423 on. */
export type EpochClock = {
  readonly tempo: number;
  /** SubtensorModule.LastEpochBlock. */
  readonly lastEpochBlock: number;
  /** SubtensorModule.PendingEpochAt, 0 when the owner asked for none. */
  readonly pendingEpochAt: number;
  /** SubtensorModule.SubnetEpochIndex. */
  readonly subnetEpochIndex: number;
  /** SubtensorModule.BlocksSinceLastStep. */
  readonly blocksSinceLastStep: number;
};

/** Whether the subnet's epoch is due in this block. */
export function isEpochDue(clock: EpochClock, block: number): boolean {
  const { tempo, lastEpochBlock, pendingEpochAt, blocksSinceLastStep } = clock;
  if (tempo === 0) return false;
  if (pendingEpochAt > 0 && block >= pendingEpochAt) return true;
  return blocksSinceLastStep > LONGEST_TEMPO || block - lastEpochBlock >= tempo;
}

/** The epoch this block belongs to: one that is due counts although it has not run. */
export const epochIndexAt = (clock: EpochClock, block: number): number =>
  clock.subnetEpochIndex + (isEpochDue(clock, block) ? 1 : 0);

/** The state after a block in which a due epoch ran. */
export function afterBlock(clock: EpochClock, block: number): EpochClock {
  const waited = { ...clock, blocksSinceLastStep: clock.blocksSinceLastStep + 1 };
  if (!isEpochDue(waited, block)) return waited;
  return {
    tempo: clock.tempo,
    lastEpochBlock: block,
    pendingEpochAt: 0,
    subnetEpochIndex: clock.subnetEpochIndex + 1,
    blocksSinceLastStep: 0,
  };
}
