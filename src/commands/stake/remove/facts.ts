import type { Chain } from '../../../chain/chain.js';
import type { SellQuote } from '../../../chain/stake.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { AlphaUnits, Netuid } from '../../../units/money.js';
import { readHeld } from '../trade/held.js';
import { readPools } from '../trade/pools.js';
import { readAvailable } from '../trade/unlocked.js';
import { amountOf, type Facts, type Held, nothingThere, type Request } from './plan.js';

/** Everything that sales rest on, at one block. */
export async function readFacts(request: Request, chain: Chain, at: BlockRef): Promise<Facts> {
  const { coldkey, scope, amount } = request;
  const [{ held, empty }, [balance]] = await Promise.all([
    readHeld(coldkey, scope, chain, at),
    chain.balances([coldkey], at),
  ]);
  if (!balance) throw new Error('the chain answered for another number of accounts');
  const [nothing] = empty;
  if (held.length === 0) throw nothing ? nothingThere(nothing) : noStake();
  const netuids = held.map(({ position }) => position.netuid);
  const [pools, available, told] = await Promise.all([
    readPools(netuids, chain, at),
    readAvailable(coldkey, netuids, chain, at),
    readSellQuotes(held, amount, chain, at),
  ]);
  const existentialDeposit = chain.existentialDeposit();
  return { balance, existentialDeposit, held, empty, pools, available, told };
}

/** What the runtime says that the first sale into each pool brings. */
export async function readSellQuotes(
  held: readonly Held[],
  amount: AlphaUnits | 'all',
  chain: Pick<Chain, 'quoteSell'>,
  at: BlockRef,
): Promise<ReadonlyMap<Netuid, SellQuote>> {
  const firsts = new Map<Netuid, Held>();
  for (const each of held) {
    if (!firsts.has(each.position.netuid)) firsts.set(each.position.netuid, each);
  }
  const quotes = await Promise.all(
    [...firsts].map(async ([netuid, first]) => {
      const quote = await chain.quoteSell(netuid, amountOf(first, amount), at);
      return [netuid, quote] as const;
    }),
  );
  return new Map(quotes.flatMap(([netuid, quote]) => (quote ? [[netuid, quote] as const] : [])));
}

const noStake = () =>
  refuse('not-found', 'the coldkey has no such stake', 'see what there is with `btcli stake list`');
