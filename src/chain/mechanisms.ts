import type { BlockRef } from '../units/block.js';
import type { Netuid } from '../units/money.js';

/** How a subnet shares its uids and emission among mechanisms. */
export type Mechanisms = {
  readonly count: number;
  /** SubtensorModule.MaxMechanismCount. */
  readonly most: number;
  /** SubtensorModule.MaxAllowedUids, which every mechanism has. */
  readonly mostUids: number;
  /**
   * Uids that all may have together (SubtensorModule.InitialMaxAllowedUids); undefined where the
   * runtime does not tell.
   */
  readonly mostUidsTogether: number | undefined;
  /** Parts of 65535 for each; undefined while all have the same. */
  readonly split: readonly number[] | undefined;
};

export type MechanismReads = {
  readonly mechanisms: (netuid: Netuid, at: BlockRef) => Promise<Mechanisms>;
};
