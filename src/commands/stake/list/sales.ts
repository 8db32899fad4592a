import type { PoolReads } from '../../../chain/pool.js';
import type { StakeReads } from '../../../chain/stake.js';
import { sellInto } from '../../../quotes/pool.js';
import type { BlockRef } from '../../../units/block.js';
import { type Alpha, type Rao, rao } from '../../../units/money.js';

/** What a sale of this much alpha brings, were it the only one; undefined where the pool refuses it. */
export type Sales = (amount: Alpha) => Rao | undefined;

/**
 * What each of many sales brings by itself, fee and price impact included: as the runtime simulates
 * it, side by side, else computed from the reserves. One round trip either way.
 */
export async function readSales(
  chain: PoolReads & Pick<StakeReads, 'quoteSell'>,
  amounts: readonly Alpha[],
  at: BlockRef,
): Promise<Sales> {
  // Root trades one to one in every runtime.
  const asked = [
    ...new Map(
      amounts.filter(({ netuid }) => netuid !== 0).map((amount) => [keyOf(amount), amount]),
    ).values(),
  ];
  const told = await Promise.all(
    asked.map(({ netuid, units }) => chain.quoteSell(netuid, units, at)),
  );
  const untold = asked.filter((_, index) => told[index] === undefined);
  const netuids = [...new Set(untold.map(({ netuid }) => netuid))];
  const pools = netuids.length > 0 ? await chain.pools(netuids, at) : new Map();
  const brings = new Map(
    asked.map((amount, index) => {
      const pool = pools.get(amount.netuid);
      const computed = pool && sellInto(pool, amount.units)?.receives;
      return [keyOf(amount), told[index]?.receives ?? computed] as const;
    }),
  );
  return (amount) =>
    amount.netuid === 0 ? rao(amount.units) : brings.get(keyOf(amount)) || undefined;
}

const keyOf = ({ netuid, units }: Alpha): string => `${netuid}:${units}`;
