import { refuse } from '../../../errors.js';
import { type Netuid, type RaoPerAlpha, rao } from '../../../units/money.js';
import { beforeSwapFee, taoFor } from '../../../units/trade.js';
import type { On } from './apply.js';
import { afford, type Site, send } from './send.js';

/** Each purchase moves the price, so that it takes a few to come to an amount of alpha. */
const MOST_PURCHASES = 20;
/** Above any price: who fills a chain of his own takes what it costs. */
const ANY_PRICE = (2n ** 64n - 1n) as RaoPerAlpha;

/** Buys alpha until a position has what is declared. */
export async function buyStake(step: On<'stake'>, netuid: Netuid, site: Site): Promise<void> {
  const { chain } = site;
  const { hotkey, coldkey, atLeast } = step;
  for (let purchase = 0; purchase < MOST_PURCHASES; purchase++) {
    const at = await chain.head();
    const [held, market, price] = await Promise.all([
      chain.stakeOf(hotkey.address, coldkey.address, netuid, at),
      chain.market(netuid, at),
      chain.price(netuid, at),
    ]);
    if (held.units >= atLeast) return;
    if (!market?.open) {
      throw refuse(
        'not-allowed',
        `subnet ${netuid} takes no stake: it has not been started`,
        'write started: true for a subnet of the file',
      );
    }
    const missing = (atLeast - held.units) as typeof atLeast;
    // A little more than it costs now: rounding, and the price that the purchase itself moves.
    const worth = market.dynamic ? taoFor(missing, price) : missing;
    const least = beforeSwapFee(market.minimum, market.feeRate);
    const asked = beforeSwapFee(rao(worth + worth / 100n + 1n), market.feeRate);
    const amount = rao(asked > least ? asked : least);
    await afford(coldkey, amount, site);
    await send(
      {
        ...{ kind: 'addStakeLimit', hotkey: hotkey.address, netuid, amount },
        ...{ limitPrice: ANY_PRICE, allowPartial: false },
      },
      coldkey.uri,
      site,
    );
  }
  throw refuse(
    'above-limit',
    `the pool of subnet ${netuid} does not give the declared stake of ${coldkey.uri}`,
    'declare less stake there',
  );
}
