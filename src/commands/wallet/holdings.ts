import type { AccountBalance, AccountReads } from '../../chain/chain.js';
import type { StakePosition, StakeReads } from '../../chain/stake.js';
import type { SubnetReads } from '../../chain/subnet.js';
import { taoJson } from '../../format/json.js';
import type { BlockRef } from '../../units/block.js';
import { type Netuid, type Rao, type RaoPerAlpha, rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import { taoFor } from '../../units/trade.js';

/** What one account has at one block. */
export type Holding = {
  readonly balance: AccountBalance;
  /** Its alpha of every subnet at the block's prices, before fee and slippage; undefined where unknown. */
  readonly staked: Rao | undefined;
};

type Reads = AccountReads &
  Pick<StakeReads, 'positionsOf'> &
  Pick<SubnetReads, 'prices' | 'allPrices'>;

/**
 * What many accounts have, in the order asked, however many they are. Every price is asked for beside
 * the positions, where the runtime tells them at once; elsewhere those that matter follow.
 */
export async function readHoldings(
  addresses: readonly Ss58[],
  chain: Reads,
  at: BlockRef,
): Promise<readonly Holding[]> {
  const [balances, positions, all] = await Promise.all([
    chain.balances(addresses, at),
    chain.positionsOf(addresses, at),
    chain.allPrices(at),
  ]);
  const netuids = new Set(positions?.flat().map(({ stake }) => stake.netuid));
  // A subnet that is being dissolved may be in no list any more, and still have a price.
  const left = [...netuids].filter((netuid) => !all?.has(netuid));
  const prices = new Map([...(all ?? []), ...(await chain.prices(left, at))]);
  return balances.map((balance, index) => ({
    balance,
    staked: positions && worthOf(positions[index] ?? [], prices),
  }));
}

function worthOf(
  positions: readonly StakePosition[],
  prices: ReadonlyMap<Netuid, RaoPerAlpha>,
): Rao {
  return sum(
    positions.map(({ stake }) => {
      const price = prices.get(stake.netuid);
      if (price === undefined) throw new Error(`the runtime gave no price for ${stake.netuid}`);
      return taoFor(stake.units, price);
    }),
  );
}

/** All an account has; undefined where its stake is unknown, since a part is no total. */
export const totalOf = ({ balance, staked }: Holding): Rao | undefined =>
  staked === undefined ? undefined : rao(balance.free + balance.reserved + staked);

/** What all of them have together. */
export const together = (holdings: readonly Holding[]): Holding => {
  const known = holdings.flatMap(({ staked }) => (staked === undefined ? [] : [staked]));
  return {
    balance: {
      free: sum(holdings.map(({ balance }) => balance.free)),
      reserved: sum(holdings.map(({ balance }) => balance.reserved)),
      frozen: sum(holdings.map(({ balance }) => balance.frozen)),
    },
    staked: known.length === holdings.length ? sum(known) : undefined,
  };
};

export const holdingJson = (holding: Holding) => {
  const total = totalOf(holding);
  return {
    free: taoJson(holding.balance.free),
    frozen: taoJson(holding.balance.frozen),
    reserved: taoJson(holding.balance.reserved),
    staked: holding.staked === undefined ? null : taoJson(holding.staked),
    total: total === undefined ? null : taoJson(total),
  };
};

const sum = (amounts: readonly Rao[]): Rao => rao(amounts.reduce<bigint>((a, b) => a + b, 0n));
