import type { PoolReads, PoolState } from '../../../chain/pool.js';
import type { StakeMarket, StakeReads } from '../../../chain/stake.js';
import type { SubnetReads } from '../../../chain/subnet.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid, RaoPerAlpha } from '../../../units/money.js';
import { noSuchSubnet } from '../../subnet/refusals.js';

/** One subnet's alpha at one block: how it is traded, in which pool, at which price. */
export type PoolFacts = {
  readonly market: StakeMarket;
  readonly pool: PoolState;
  readonly price: RaoPerAlpha;
};

export type PoolsByNetuid = ReadonlyMap<Netuid, PoolFacts>;

/** Everything about the pools of these subnets in one round trip; refuses a subnet that does not exist. */
export async function readPools(
  netuids: readonly Netuid[],
  chain: StakeReads & SubnetReads & PoolReads,
  at: BlockRef,
): Promise<PoolsByNetuid> {
  const wanted = [...new Set(netuids)];
  const [pools, prices, markets] = await Promise.all([
    chain.pools(wanted, at),
    chain.prices(wanted, at),
    Promise.all(wanted.map((netuid) => chain.market(netuid, at))),
  ]);
  return new Map(
    wanted.map((netuid, index) => {
      const [pool, price, market] = [pools.get(netuid), prices.get(netuid), markets[index]];
      if (!pool || price === undefined || !market) throw noSuchSubnet(netuid);
      return [netuid, { market, pool, price }];
    }),
  );
}

/** The pools as trades leave them, one after another. */
export type Walk = {
  /** The pool and the price that the next trade in this subnet meets, and whether it is the first. */
  readonly next: (netuid: Netuid) => PoolFacts & { readonly isFirst: boolean };
  readonly leave: (netuid: Netuid, after: PoolState, price: RaoPerAlpha) => void;
};

export function walkPools(pools: PoolsByNetuid): Walk {
  const met = new Map<Netuid, PoolFacts>();
  return {
    next: (netuid) => {
      const found = met.get(netuid) ?? pools.get(netuid);
      if (!found) throw new Error(`the pool of subnet ${netuid} was not read`);
      return { ...found, isFirst: !met.has(netuid) };
    },
    leave: (netuid, pool, price) => {
      const { market } = pools.get(netuid) ?? {};
      if (market) met.set(netuid, { market, pool, price });
    },
  };
}
