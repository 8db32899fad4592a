import type { PoolState } from '../../src/chain/pool.js';
import type { StakeMarket } from '../../src/chain/stake.js';
import type { PoolFacts } from '../../src/commands/stake/trade/pools.js';
import { type AlphaUnits, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';

const EVEN = 500_000_000_000_000_000n;

/** A pool with even weights and the usual fee of 33; reserves in whole coins. */
export const poolOf = (netuid: Netuid, tao: bigint, alpha: bigint): PoolState => ({
  netuid,
  mechanism: netuid === 0 ? 'stable' : 'dynamic',
  taoReserve: rao(tao * 10n ** 9n),
  alphaReserve: (alpha * 10n ** 9n) as AlphaUnits,
  feeRate: netuid === 0 ? 0 : 33,
  rule: { kind: 'weighted', quoteWeight: EVEN },
});

/** Everything a plan knows of that pool. */
export const poolFactsOf = (
  pool: PoolState,
  market: Partial<StakeMarket> = {},
): readonly [Netuid, PoolFacts] => {
  const dynamic = pool.mechanism === 'dynamic';
  const terms = { open: true, dynamic, feeRate: pool.feeRate, minimum: rao(2_000_000n) };
  return [pool.netuid, { pool, market: { ...terms, ...market }, price: exactPrice(pool) }];
};

/** The slices of a fixture chain that read these pools. */
export const poolSlices = (pools: readonly PoolState[], market: Partial<StakeMarket> = {}) => {
  const facts = new Map(pools.map((pool) => poolFactsOf(pool, market)));
  return {
    pools: async () => new Map(pools.map((pool) => [pool.netuid, pool] as const)),
    prices: async () => new Map([...facts].map(([netuid, { price }]) => [netuid, price] as const)),
    market: async (netuid: Netuid) => facts.get(netuid)?.market,
    quoteBuy: async () => undefined,
    quoteSell: async () => undefined,
  };
};

/** The runtime's fixed point may be one rao below it. */
const exactPrice = ({ mechanism, taoReserve, alphaReserve }: PoolState) =>
  raoPerAlpha(mechanism === 'stable' ? 10n ** 9n : (taoReserve * 10n ** 9n) / alphaReserve);
