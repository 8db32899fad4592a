import type { BlockRef } from '../units/block.js';
import type { Netuid } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';

/** Where a coldkey's miners' earnings on a subnet are staked (SubtensorModule.AutoStakeDestination). */
export type AutoStake = {
  readonly netuid: Netuid;
  /** Undefined where each earns on itself. */
  readonly hotkey: Ss58 | undefined;
};

export type AutoStakeReads = {
  /** In the order of the subnets asked for; refuses where the runtime knows no auto-stake (293). */
  readonly autoStakes: (
    coldkey: Ss58,
    netuids: readonly Netuid[],
    at: BlockRef,
  ) => Promise<readonly AutoStake[]>;
};
