import type { BlockRef } from '../units/block.js';
import type { AlphaUnits, Netuid, Rao } from '../units/money.js';
import type { SwapFeeRate } from '../units/trade.js';

/** What trades of one subnet's alpha rest on at one block, as storage holds it. */
export type PoolState = {
  readonly netuid: Netuid;
  /** SubtensorModule.SubnetMechanism: `stable` trades one to one without a fee, as root does. */
  readonly mechanism: 'stable' | 'dynamic';
  readonly taoReserve: Rao;
  readonly alphaReserve: AlphaUnits;
  readonly feeRate: SwapFeeRate;
  readonly rule: PoolRule;
};

/** How the runtime makes a price of the reserves. */
export type PoolRule =
  /** Swap.SwapBalancer: the weight of the TAO side in parts of 1e18 (423 and newer). */
  | { readonly kind: 'weighted'; readonly quoteWeight: bigint }
  /** Swap.AlphaSqrtPrice as U64F64 bits, and Swap.CurrentLiquidity; zero before the first trade. */
  | { readonly kind: 'concentrated'; readonly sqrtPrice: bigint; readonly liquidity: bigint };

export type PoolReads = {
  /** Many pools in one request; a subnet that does not exist is not in the answer. */
  readonly pools: (
    netuids: readonly Netuid[],
    at: BlockRef,
  ) => Promise<ReadonlyMap<Netuid, PoolState>>;
};
