import type { BlockRef } from '../units/block.js';
import type { Alpha, AlphaUnits, Netuid, Rao } from '../units/money.js';
import type { Ss58 } from '../units/ss58.js';
import type { SwapFeeRate } from '../units/trade.js';

/** Stake of one coldkey on one hotkey in one subnet (StakeInfoRuntimeApi). */
export type StakePosition = {
  readonly hotkey: Ss58;
  readonly stake: Alpha;
  /** What the hotkey paid to all its stakers at the subnet's last epoch. */
  readonly emission: Alpha;
  /** Whether the hotkey has a uid in the subnet. */
  readonly registered: boolean;
};

/** How alpha of one subnet is traded at one block. */
export type StakeMarket = {
  /** SubtensorModule.SubtokenEnabled: whether stake may be added at all. */
  readonly open: boolean;
  /** Whether a pool makes the price; else it is one TAO for one alpha, without a fee. */
  readonly dynamic: boolean;
  readonly feeRate: SwapFeeRate;
  /** The least value, after the pool's fee, that may be staked or left out of a position. */
  readonly minimum: Rao;
};

/** What a purchase would bring at one block, were it the only one (SwapRuntimeApi). */
export type BuyQuote = { readonly receives: Alpha; readonly fee: Rao };
/** What a sale would bring at one block, were it the only one (SwapRuntimeApi). */
export type SellQuote = { readonly receives: Rao; readonly fee: Alpha };

export type StakeReads = {
  /** Every position of a coldkey that holds any alpha, root included. */
  readonly positions: (coldkey: Ss58, at: BlockRef) => Promise<readonly StakePosition[]>;
  /**
   * The same for many coldkeys, in the order asked; undefined where the runtime tells it of one at a
   * time only.
   */
  readonly positionsOf: (
    coldkeys: readonly Ss58[],
    at: BlockRef,
  ) => Promise<readonly (readonly StakePosition[])[] | undefined>;
  /** Zero where there is no such position. */
  readonly stakeOf: (hotkey: Ss58, coldkey: Ss58, netuid: Netuid, at: BlockRef) => Promise<Alpha>;
  /** Undefined where there is no such subnet. */
  readonly market: (netuid: Netuid, at: BlockRef) => Promise<StakeMarket | undefined>;
  /** SubtensorModule.TransferToggle: whether stake may go to another coldkey. */
  readonly transferable: (netuid: Netuid, at: BlockRef) => Promise<boolean>;
  /** Undefined where the runtime gives no quotes (before 346). */
  readonly quoteBuy: (netuid: Netuid, amount: Rao, at: BlockRef) => Promise<BuyQuote | undefined>;
  /** Undefined where the runtime gives no quotes (before 346). */
  readonly quoteSell: (
    netuid: Netuid,
    amount: AlphaUnits,
    at: BlockRef,
  ) => Promise<SellQuote | undefined>;
};
