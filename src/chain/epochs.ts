import type { BlockRef } from '../units/block.js';
import type { Netuid } from '../units/money.js';

/** What a subnet's epochs rest on. */
export type EpochTerms = {
  readonly netuid: Netuid;
  readonly tempo: number;
  /** The subnet's own clock; undefined in runtimes whose epochs follow from the block number (before 423). */
  readonly clock: EpochClockTerms | undefined;
  /** SubtensorModule.CommitRevealWeightsEnabled. */
  readonly commitReveal: boolean;
  /** SubtensorModule.RevealPeriodEpochs. */
  readonly revealPeriod: number;
};

export type EpochClockTerms = {
  /** SubtensorModule.LastEpochBlock. */
  readonly lastEpochBlock: number;
  /** SubtensorModule.PendingEpochAt; zero for none. */
  readonly pendingEpochAt: number;
  /** SubtensorModule.SubnetEpochIndex. */
  readonly subnetEpochIndex: number;
  /** SubtensorModule.BlocksSinceLastStep. */
  readonly blocksSinceLastStep: number;
};

export type EpochSchedules = {
  /** Every subnet but root, which runs none. */
  readonly subnets: readonly EpochTerms[];
  /** SubtensorModule.MaxEpochsPerBlock; undefined where nothing limits them. */
  readonly mostPerBlock: number | undefined;
  /** SubtensorModule.AdminFreezeWindow; zero where there is none (before 346). */
  readonly freezeWindow: number;
};

export type EpochReads = {
  /** In two requests one after the other. */
  readonly epochSchedules: (at: BlockRef) => Promise<EpochSchedules>;
};
