import type { BlockRef } from '../units/block.js';
import type { Rao } from '../units/money.js';

/** What a new subnet costs, and what its price rests on, all of one block. */
export type LockPrice = {
  /** SubnetRegistrationRuntimeApi.get_network_registration_cost. */
  readonly cost: Rao;
  /** SubtensorModule.NetworkLastLockCost. */
  readonly lastLock: Rao;
  /** SubtensorModule.NetworkMinLockCost. */
  readonly minLock: Rao;
  /** The block of the last registration; 0 before the first. */
  readonly lastLockBlock: number;
  /** SubtensorModule.NetworkLockReductionInterval in blocks, before halvings. */
  readonly reductionInterval: bigint;
  /** SubtensorModule.TotalIssuance, in rao. */
  readonly totalIssuance: bigint;
};

export type LockPriceReads = {
  readonly lockPrice: (at: BlockRef) => Promise<LockPrice>;
};
